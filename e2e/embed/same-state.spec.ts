import { figure, openApp, shown } from '../app.ts';
import { FORMS, packedStory } from './forms.ts';
import { expect, test } from './host.ts';

for (const form of FORMS) {
  test(`${form.name} and app: the same methods, the same answers, the same state`, async ({
    page,
    context,
  }) => {
    await form.open(page, { scenario: 'exception-flow', at: '14' });
    const app = await context.newPage();
    await openApp(app, '#scenario=exception-flow&at=14');
    const ask = (name: string, request: object): Promise<unknown> =>
      app.evaluate(
        ([method, given]) =>
          (globalThis as unknown as { ioasidVisualizer: Api }).ioasidVisualizer[method]?.(given),
        [name, request] as const,
      );
    const requests: readonly (readonly [string, object])[] = [
      ['seek', { to: 3 }],
      ['seek', { by: 2 }],
      ['seek', { marker: 'dma' }],
      ['seek', { marker: 'nowhere' }],
      ['seek', { to: 'x' }],
      ['seek', { to: 1e9 }],
      ['setSemantics', { semantics: 'v4-2021' }],
      ['setSemantics', { semantics: 'v9' }],
      ['setTheme', { theme: 'dark' }],
      ['setTheme', { theme: 'pink' }],
      ['pause', {}],
      ['load', { log: 7 }],
    ];
    for (const [name, request] of requests) {
      const { ok } = await form.ask(page, name, request);
      expect(await ask(name, request), `${name} ${JSON.stringify(request)}`).toBe(ok);
      expect(await shown(app)).toEqual(withoutEnvelope(await form.state(page)));
      await expect(figure(app)).toHaveAttribute(
        'data-ioasid-state-hash',
        (await form.root(page).getAttribute('data-ioasid-state-hash')) ?? '',
      );
    }
    await app.close();
  });

  test(`${form.name} and app: a packed log is the same state`, async ({ page, context }) => {
    const log = packedStory('double-free');
    await form.open(page, { log, at: '12' });
    const app = await context.newPage();
    await openApp(app, `#log=${log}&at=12`);
    expect(await shown(app)).toEqual(withoutEnvelope(await form.state(page)));
    await app.close();
  });
}

type Api = Readonly<Record<string, (request: unknown) => Promise<boolean>>>;

function withoutEnvelope(state: object): object {
  const { ns: _ns, v: _v, type: _type, id: _id, ...rest } = state as Record<string, unknown>;
  return rest;
}
