import { defectsOf, inBrowser, type Language, visitor } from './browser.js';
import { comesIn, follows, isAtHeading, isThere, useBrowser } from './console.js';

/** The console and the sandbox in a real browser, page by page. */
const scene = useBrowser();

describe.each<Language>(['fr', 'en'])('in %s', (language) => {
  inBrowser(
    'every page of the console can be heard, is fitted to the screen, and complains of nothing',
    async () => {
      const { page, errors, leave } = await visitor(scene.browser(), language);
      await comesIn(page, scene.url(), language);
      const defects = await defectsOf(page);
      const links = page.locator('nav[aria-label] a[href*="/console/"]');
      const names = (await page.locator('#menu nav a').allTextContents()).map((name) => name.trim());
      expect(names).toHaveLength(11);
      for (const name of names.slice(1)) {
        await follows(page, page.locator('#menu nav').getByRole('link', { name, exact: true }));
        expect(await page.title()).toContain(name);
        for (const more of await page.locator('main details:not([open]) > summary').all()) await more.click();
        defects.push(...(await defectsOf(page)));
      }
      await page.locator('#menu nav a').nth(0).click();
      await follows(page, page.locator('.tiles a[href$="/people"]'));
      await follows(page, page.locator('main tbody th a').first());
      defects.push(...(await defectsOf(page)));
      await page.goBack();
      await isAtHeading(page);
      await follows(page, page.locator('#menu nav a[href$="/missions"]'));
      await follows(page, page.locator('main tbody th a').first());
      defects.push(...(await defectsOf(page)));
      await follows(page, page.locator('main a[href*="audit?missionId"]'));
      defects.push(...(await defectsOf(page)));
      await page.goto(`${scene.url()}/console/nowhere`);
      await isThere(page);
      defects.push(...(await defectsOf(page)));
      expect(await links.count()).toBe(11);
      expect([defects, errors]).toEqual([[], []]);
      await leave();
    },
  );

  inBrowser('whoever is not in is told how to come in, and the sandbox is fit to be heard too', async () => {
    const { page, leave } = await visitor(scene.browser(), language);
    await page.goto(`${scene.url()}/console/?lang=${language}`);
    await page.locator('.outside h1').waitFor();
    const defects = await defectsOf(page);
    await page.goto(`${scene.url()}/sandbox/console?lang=${language}`);
    await page.getByRole('button').waitFor();
    defects.push(...(await defectsOf(page)));
    await leave();
    const tried = await visitor(scene.browser(), language);
    await tried.page.goto(`${scene.url()}/sandbox/?lang=${language}`);
    await tried.page.locator('.window').first().waitFor();
    defects.push(...(await defectsOf(tried.page)));
    await tried.page.locator('button.tool').first().click();
    await tried.page.getByRole('dialog').waitFor();
    defects.push(...(await defectsOf(tried.page)));
    expect([defects, tried.errors]).toEqual([[], []]);
    await tried.leave();
  });
});
