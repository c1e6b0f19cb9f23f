import type { MessageFrom, MessageTo } from '../../worker/messages.ts';
import type { NetworkStudies } from '../protocol.ts';

export type ToNetworkWorker = MessageTo<NetworkStudies>;
export type FromNetworkWorker = MessageFrom<NetworkStudies>;
