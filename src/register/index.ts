export { SEARCHED, type Committed, type Found, type RegisterAdapter, type Shared, type Was } from './adapter.ts';
export { openBeside } from './beside.ts';
export { createClaim, type Claim } from './claim.ts';
export { backup, restore } from './copies.ts';
export { sha256 } from './digest.ts';
export { placeOf, RegisterFailed, RegisterInUse, RegisterRefused } from './errors.ts';
export {
  erasedWrite,
  historiesSaved,
  loadHistory,
  partlyErased,
  requestKey,
  saveWrites,
  type History,
} from './histories.ts';
export { createInbox, type Inbox, type InboxOptions, type Input, type Work } from './inbox.ts';
export { takeForBegun } from './attempts.ts';
export { intentWrite, type Intent } from './intents.ts';
export type { Json } from './json.ts';
export { listWrites, type ListEntry } from './lists.ts';
export type { Log } from './log.ts';
export { inputAt, putBack, throwAway, type Parked, type WhenParked } from './parked.ts';
export { openRegister } from './open.ts';
export { createOutbox, type Handler, type Outbox, type OutboxOptions, type Outcome } from './outbox.ts';
export { append, erase, newRecord, open, parseRecord, type RequestRecord, type StoredEvent } from './record.ts';
export { nextReference } from './references.ts';
export { registerOver, type Register, type Row, type Write } from './register.ts';
export { type Hit } from './search.ts';
export { isFirst, seenKey, seenWrite } from './seen.ts';
export { isStillToWork } from './still-to-work.ts';
export { machineTimers, type Timers } from './timers.ts';
export { type Passing } from './tries.ts';
export { verifyChain, type ChainCheck } from './verify-chain.ts';
