import { connectionOf } from '../lezen/connection.type';
import { Bezorging, Webhook } from './webhook.type';

export const BezorgingConnection = connectionOf('Bezorging', () => Bezorging);

export const WebhookConnection = connectionOf('Webhook', () => Webhook);
