import { encode } from 'uqr';
import {
  address,
  boxOf,
  centre,
  chart,
  drag,
  expect,
  expectAddress,
  open,
  pixels,
  plane,
  readout,
  startRing,
  test,
  verdict,
} from './app.ts';

test('Share copies the link, and another reader sees exactly the same', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const from = await centre(startRing(page));
  await drag(page, from, { x: from.x + 90, y: from.y - 30 });
  await page.getByRole('button', { name: 'Show the next seed' }).click();
  await plane(page).press('+');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: /previous sync/ }).click();
  await expectAddress(page, /show=2&at=95s&view=/);

  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this experiment' });
  await expect(dialog.getByRole('status')).toHaveText('The link is on your clipboard.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(link);
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).toHaveCount(0);

  const friend = await context.newPage();
  await friend.goto(link);
  await expect(verdict(friend)).toContainText('lr');
  expect(address(friend)).toBe(address(page));
  expect(await verdict(friend).innerText()).toBe(await verdict(page).innerText());
  expect(await readout(friend).innerText()).toBe(await readout(page).innerText());
  expect(await pixels(plane(friend))).toEqual(await pixels(plane(page)));
  expect(await pixels(chart(friend))).toEqual(await pixels(chart(page)));
});

test('a link whose # was encoded on its way opens the same, and its address is mended', async ({ page, baseURL }) => {
  const text = 'landscape=beale&start=1,1.5&run=lookahead(sgd(lr=0.01),k=5,alpha=0.5)&run=inner&steps=40';
  await page.goto(`./%23${text}`);
  await expect.poll(() => page.url()).toBe(`${baseURL}/#${text}`);
  await expect(verdict(page)).toContainText('after 40 gradient steps', { ignoreCase: true });
  await open(page, `%23${text}`);
  expect(page.url()).toBe(`${baseURL}/#${text}`);
});

test('the link is shown as a QR code of that link', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Share' }).click();
  const code = page.getByRole('img', { name: /QR code/ });
  await expect(code).toBeInViewport({ ratio: 0.95 });
  const { width, height } = await boxOf(code);
  expect(Math.min(width, height)).toBeGreaterThan(150);
  const { data, size } = encode(page.url(), { ecc: 'L', border: 3 });
  const drawn = await code.evaluate((image: HTMLImageElement, modules) => {
    const pixel = 8;
    const canvas = new OffscreenCanvas(pixel * modules, pixel * modules);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const dark = (column: number, row: number) => {
      const middle = context?.getImageData(pixel * (column + 0.5), pixel * (row + 0.5), 1, 1).data[0];
      return middle !== undefined && middle < 128;
    };
    const places = Array.from({ length: modules }, (_, place) => place);
    return places.map((row) => places.map((column) => dark(column, row)));
  }, size);
  expect(drawn).toEqual(data);
});

test('where the browser does not let it copy, the link is selected and that is said', async ({ page }) => {
  await page.addInitScript(() => {
    // What Chromium does where the permission is denied, which headless it never is.
    navigator.clipboard.writeText = () =>
      Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
  });
  await open(page);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'did not let us copy' })).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(page.url());
});
