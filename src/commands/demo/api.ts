import { DemoError } from './output';

interface Answer<T> {
  data?: T;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** A client of the API for one persona. */
export class Api {
  private constructor(
    private readonly address: string,
    private readonly token: string,
  ) {}

  /**
   * Signs in as a persona of demo mode. Throws DemoError when the service is not in demo mode or
   * has no such persona.
   */
  static async as(address: string, persona: string): Promise<Api> {
    const response = await send(`${address}/demo/token`, { persona });
    if (!response.ok) {
      throw new DemoError(
        `Aanmelden als "${persona}" op ${address} lukt niet; de demonstratie vraagt een dienst in demomodus, met de voorbeeldgegevens.`,
      );
    }
    const { access_token } = (await response.json()) as { access_token: string };
    return new Api(address, access_token);
  }

  /** Returns the data of a query or mutation. Throws DemoError with the message of a refusal. */
  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.post<T>(query, variables);
    if (errors?.length || !data) throw new DemoError(`De dienst weigerde: ${errors?.[0]?.message ?? 'er kwam geen antwoord'}`);
    return data;
  }

  /**
   * Returns the refusal of a mutation that must be refused. Throws DemoError when it was accepted.
   */
  async refused(query: string, variables: Record<string, unknown>): Promise<{ code: string; message: string }> {
    const { errors } = await this.post(query, variables);
    const first = errors?.[0];
    if (!first) throw new DemoError('De dienst had dit moeten weigeren, maar deed het.');
    return { code: first.extensions?.code ?? '', message: first.message };
  }

  private async post<T>(query: string, variables: Record<string, unknown>): Promise<Answer<T>> {
    const response = await send(`${this.address}/graphql`, { query, variables }, { authorization: `Bearer ${this.token}` });
    try {
      return (await response.json()) as Answer<T>;
    } catch {
      throw new DemoError(`De dienst op ${this.address} gaf geen leesbaar antwoord (HTTP ${response.status}).`);
    }
  }
}

async function send(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const request = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
  try {
    return await fetch(url, { ...request, signal: AbortSignal.timeout(30_000) });
  } catch {
    throw new DemoError(`De dienst op ${new URL(url).origin} antwoordt niet meer.`);
  }
}
