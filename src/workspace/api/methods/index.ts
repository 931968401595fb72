import type { Method } from '../method.ts';
import { apiTest, authTest, blocksValidate, botsInfo, teamInfo } from './about.ts';
import { deleteMessage, getPermalink, updateMessage } from './change-message.ts';
import { connectionsOpen } from './connections.ts';
import { conversationsInfo, conversationsJoin, conversationsMembers, conversationsOpen } from './conversations.ts';
import { completeUpload, filesDelete, filesInfo, getUploadUrl } from './files.ts';
import { conversationsHistory, conversationsReplies } from './history.ts';
import { conversationsList, usersConversations } from './list-conversations.ts';
import { postEphemeralMessage, postMessage } from './post-message.ts';
import { reactionsAdd, reactionsRemove } from './reactions.ts';
import { usergroupsList, usergroupsUsersList, usersInfo, usersList, usersLookupByEmail } from './users.ts';
import { viewsOpen, viewsPublish, viewsPush, viewsUpdate } from './views.ts';

const all: readonly Method[] = [
  apiTest,
  authTest,
  blocksValidate,
  botsInfo,
  completeUpload,
  connectionsOpen,
  conversationsHistory,
  conversationsInfo,
  conversationsJoin,
  conversationsList,
  conversationsMembers,
  conversationsOpen,
  conversationsReplies,
  deleteMessage,
  filesDelete,
  filesInfo,
  getPermalink,
  getUploadUrl,
  postEphemeralMessage,
  postMessage,
  reactionsAdd,
  reactionsRemove,
  teamInfo,
  updateMessage,
  usergroupsList,
  usergroupsUsersList,
  usersConversations,
  usersInfo,
  usersList,
  usersLookupByEmail,
  viewsOpen,
  viewsPublish,
  viewsPush,
  viewsUpdate,
];

/** Every Web API method the workspace knows, by name. */
export const methods: ReadonlyMap<string, Method> = new Map(all.map((method) => [method.name, method]));
