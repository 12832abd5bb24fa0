import { Agent, request } from 'node:http';

export interface Target {
  url: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
}
export interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
}

function once(target: Target, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(target.url, { method: target.method, headers: target.headers, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () =>
        response.statusCode === 200 ? resolve(text) : reject(new Error(`${response.statusCode}: ${text}`)),
      );
    });
    sent.on('error', reject);
    sent.end(target.body);
  });
}

/** The answer to one request, for comparing what is measured. */
export const answerOf = (target: Target) => once(target, new Agent());

/** Asks for `ms` milliseconds over so many connections, each one after another. */
export async function load(target: Target, connections: number, ms: number): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const until = performance.now() + ms;
  const connection = async () => {
    for (let began = performance.now(); began < until; began = performance.now()) {
      await once(target, agent);
      times.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, connection));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) };
}

export const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
