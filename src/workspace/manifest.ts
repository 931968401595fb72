import { z } from 'zod';

/** The parts of an app's manifest that the workspace acts on. */
const manifestSchema = z.object({
  features: z.object({
    app_home: z
      .object({
        home_tab_enabled: z.boolean().default(false),
        messages_tab_enabled: z.boolean().default(false),
        messages_tab_read_only_enabled: z.boolean().default(false),
      })
      .default({ home_tab_enabled: false, messages_tab_enabled: false, messages_tab_read_only_enabled: false }),
    slash_commands: z
      .array(
        z.object({
          command: z.string().regex(/^\/\S{1,31}$/),
          description: z.string(),
          usage_hint: z.string().default(''),
          should_escape: z.boolean().default(false),
        }),
      )
      .default([]),
    shortcuts: z
      .array(
        z.object({ name: z.string().max(24), type: z.enum(['message', 'global']), callback_id: z.string().max(255) }),
      )
      .default([]),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()).default([]) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).default({ bot_events: [] }),
    interactivity: z.object({ is_enabled: z.boolean() }).default({ is_enabled: false }),
  }),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** Checks what the workspace uses of a manifest. Throws in words when it is no manifest. */
export function readManifest(manifest: unknown): Manifest {
  const parsed = manifestSchema.safeParse(manifest);
  if (parsed.success) return parsed.data;
  throw new Error(`The app's manifest cannot be used:\n${z.prettifyError(parsed.error)}`);
}
