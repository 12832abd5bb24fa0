import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

type Config = ConstructorParameters<typeof ModernFakeTimers>[0]['config'];

/**
 * Runs test files on the worker's own globals, since the service is loaded there once for all of
 * them. Jest's environment gives each file a new context, in which every module is loaded again.
 * This one restores the settings, listeners and globals after each file.
 */
export default class Environment {
  readonly global = globalThis;
  readonly moduleMocker = new ModuleMocker(globalThis);
  readonly fakeTimers = null;
  readonly fakeTimersModern: ModernFakeTimers;
  private readonly env = { ...process.env };
  private readonly exit = process.exit;
  private readonly console = globalThis.console;
  private readonly symbols = new Set(Object.getOwnPropertySymbols(globalThis));

  constructor({ projectConfig: config }: { projectConfig: Config }) {
    this.fakeTimersModern = new ModernFakeTimers({ config, global: globalThis });
  }

  async setup(): Promise<void> {}

  async teardown(): Promise<void> {
    this.fakeTimersModern.dispose();
    for (const name of Object.keys(process.env)) if (!(name in this.env)) delete process.env[name];
    Object.assign(process.env, this.env);
    process.exit = this.exit;
    globalThis.console = this.console;
    this.forgetTestRun();
  }

  /**
   * Circus stores the tests of a file, with everything they reference, under a new symbol each time
   * it is loaded.
   */
  private forgetTestRun(): void {
    for (const symbol of Object.getOwnPropertySymbols(globalThis)) {
      const ofJest = ['JEST_STATE_SYMBOL', 'EVENT_HANDLERS'].includes(symbol.description ?? '');
      if (ofJest && !this.symbols.has(symbol)) Reflect.deleteProperty(globalThis, symbol);
    }
  }

  exportConditions(): string[] {
    return ['node', 'node-addons'];
  }

  getVmContext(): object {
    return globalThis;
  }
}
