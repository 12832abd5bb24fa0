const END_OF_EVENT = '\n\n';

/**
 * Yields the parsed data of each `next` event of a stream of server-sent events (graphql-sse,
 * distinct connections).
 */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown, void, void> {
  let buffer = '';
  for await (const piece of chunksOf(body.pipeThrough(new TextDecoderStream() as never))) {
    buffer += piece;
    for (let end = buffer.indexOf(END_OF_EVENT); end >= 0; end = buffer.indexOf(END_OF_EVENT)) {
      const event = buffer.slice(0, end);
      buffer = buffer.slice(end + END_OF_EVENT.length);
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (/^event: next$/m.test(event) && data) yield JSON.parse(data);
    }
  }
}

/** Reads through a reader, since not every browser can iterate a stream yet. */
async function* chunksOf(stream: ReadableStream<string>): AsyncGenerator<string, void, void> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
