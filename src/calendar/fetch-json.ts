const HALF_A_MINUTE = 30_000;

/** Fetches JSON over the network. @throws where there is no network, no such page, or no JSON on it */
export async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(HALF_A_MINUTE),
  });
  if (!response.ok) throw new Error(`The page answers with ${response.status}.`);
  return response.json();
}
