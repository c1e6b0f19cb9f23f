import {
  ALPHA,
  address,
  alphaHandle,
  boxOf,
  centre,
  changesVerdict,
  choose,
  DEFAULT,
  drag,
  expect,
  expectAddress,
  field,
  ground,
  K,
  open,
  picker,
  pixels,
  plane,
  sentence,
  settings,
  slider,
  startRing,
  test,
  verdict,
} from './app.ts';

test('dragging the start changes paths, verdict and address under the finger', async ({ page }) => {
  await open(page);
  let writes = 0;
  page.on('framenavigated', () => writes++);
  const { x, y } = await centre(startRing(page));
  const before = await pixels(plane(page));
  const began = Date.now();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await changesVerdict(page, () => page.mouse.move(x + 120, y + 40, { steps: 30 }));
  expect(await pixels(plane(page)), 'before the button is let go').not.toEqual(before);
  await page.mouse.up();

  const label = await startRing(page).getAttribute('aria-label');
  const [, startX = '', startY = ''] = /\((.*), (.*)\)/.exec((label ?? '').replaceAll('−', '-')) ?? [];
  await expectAddress(page, /start=-[234]\.\d+,0\.\d+&/);
  const [writtenX, writtenY] = (/start=([^&]*)/.exec(address(page))?.[1] ?? '').split(',').map(Number);
  expect(writtenX).toBeCloseTo(Number(startX), 1);
  expect(writtenY).toBeCloseTo(Number(startY), 1);
  // One entry at the first move, then at most four writes a second, and one as it is let go.
  expect(writes).toBeLessThanOrEqual(3 + (4 * (Date.now() - began)) / 1000);
  expect(address(page).replace(/start=[^&]*/, 'start=-5,1'), 'nothing else has changed').toBe(DEFAULT);
});

test('the start moves by the arrow keys', async ({ page }) => {
  await open(page);
  const before = await boxOf(startRing(page));
  await changesVerdict(page, () => startRing(page).press('Shift+ArrowRight'));
  await expectAddress(page, /start=-4\.\d+,1&/);
  await startRing(page).press('ArrowDown');
  await expectAddress(page, /start=-4\.\d+,0\.\d+&/);
  const after = await boxOf(startRing(page));
  expect(after.x - before.x).toBeCloseTo(40, 0);
  expect(after.y - before.y).toBeCloseTo(8, 0);
});

test('k by keyboard', async ({ page }) => {
  await open(page);
  const k = slider(page, K);
  await changesVerdict(page, () => k.press('ArrowRight'));
  await expectAddress(page, 'k=6,');
  await expect(field(page, K)).toHaveValue('6');
  for (const [key, value] of [
    ['ArrowLeft', '5'],
    ['End', '20'],
    ['Home', '1'],
    ['PageUp', '6'],
  ] as const) {
    await k.press(key);
    await expect(field(page, K)).toHaveValue(value);
  }
  await expectAddress(page, 'k=6,');
});

test('k by mouse, by its marks, and back by a double click', async ({ page }) => {
  await open(page);
  const k = slider(page, K);
  const { x, y, width, height } = await boxOf(k);
  await changesVerdict(page, () =>
    drag(page, { x: x + 0.54 * width, y: y + height / 2 }, { x: x + width + 40, y: y + height / 2 }),
  );
  await expectAddress(page, 'k=20,');
  await settings(page).getByRole('button', { name: '10', exact: true }).click();
  await expectAddress(page, 'k=10,');
  await k.dblclick({ position: { x: 0.2 * width, y: height / 2 } });
  await expectAddress(page, 'k=5,');
  await expect(field(page, K)).toHaveValue('5');
});

test('k by typing, beyond the slider too', async ({ page }) => {
  await open(page);
  await changesVerdict(page, async () => {
    await field(page, K).fill('25');
    await field(page, K).press('Enter');
  });
  await expectAddress(page, 'k=25,');
  await expect(slider(page, K)).toHaveAttribute('aria-valuetext', '25');
  await field(page, K).fill('7');
  await field(page, K).press('Escape');
  await expect(field(page, K)).toHaveValue('25');
  await field(page, ALPHA).fill('0,75');
  await field(page, ALPHA).blur();
  await expectAddress(page, 'k=25,alpha=0.75)');
});

test('what is no value for k is said beside it, and what is out of range is not taken', async ({ page }) => {
  await open(page);
  for (const bad of ['abc', '', 'NaN', '5 5', '-']) {
    await field(page, K).fill(bad);
    await field(page, K).press('Enter');
    const complaint = settings(page).getByRole('alert');
    await expect(complaint, `“${bad}”`).toHaveText(/whole number from 1 to 10,?000/);
    await expect(complaint).toBeInViewport({ ratio: 0.95 });
    const [said, typed] = [await boxOf(complaint), await boxOf(field(page, K))];
    expect(Math.abs(said.y - typed.y)).toBeLessThan(80);
    await expect(field(page, K)).toHaveValue('5');
    expect(address(page)).toBe(DEFAULT);
  }
  for (const bad of ['0', '-3', '1000000', '1e999', '2.5']) {
    await field(page, K).fill(bad);
    await field(page, K).press('Enter');
    await expect(settings(page).getByRole('alert')).toHaveText(/whole number from 1 to 10,?000/);
    const taken = Number(await field(page, K).inputValue());
    expect(Number.isInteger(taken) && taken >= 1 && taken <= 10_000, `${bad} became ${taken}`).toBe(true);
    await expectAddress(page, `k=${taken},`);
  }
  await field(page, K).fill('8');
  await field(page, K).press('Enter');
  await expect(settings(page).getByRole('alert')).toHaveCount(0);
});

test('the handle on the chord is alpha', async ({ page }) => {
  // After the first sync the chord begins at the start.
  await open(page, DEFAULT.replace('&view', '&at=5s&view'));
  const handle = alphaHandle(page);
  await expect(handle).toBeVisible();
  const [from, half] = [await centre(startRing(page)), await centre(handle)];
  const [dx, dy] = [2 * (half.x - from.x), 2 * (half.y - from.y)];
  const at = (share: number, aside = 0) => ({
    x: from.x + share * dx - aside * dy,
    y: from.y + share * dy + aside * dx,
  });

  await changesVerdict(page, () => drag(page, half, at(0.8)));
  await expectAddress(page, /alpha=0\.(79|8|81)\)/);
  await expect(field(page, ALPHA)).toHaveValue(/^0\.(79|8|81)$/);
  const moved = await centre(handle);
  expect(moved.x, 'the handle stands where it was left').toBeCloseTo(at(0.8).x, -0.5);
  expect(moved.y).toBeCloseTo(at(0.8).y, -0.5);

  await drag(page, at(0.8), at(0.8, 0.3));
  await expectAddress(page, /alpha=0\.(79|8|81)\)/);
  await drag(page, await centre(handle), at(1.4));
  await expectAddress(page, 'alpha=1)');
  await drag(page, await centre(handle), at(-0.3));
  await expectAddress(page, 'alpha=0)');
});

test('the handle on the chord moves by the arrow keys', async ({ page }) => {
  await open(page);
  await alphaHandle(page).press('ArrowRight');
  await expectAddress(page, 'alpha=0.51)');
  await alphaHandle(page).press('Shift+ArrowLeft');
  await expectAddress(page, 'alpha=0.41)');
  await expect(alphaHandle(page)).toHaveAttribute('aria-valuenow', '0.41');
  await slider(page, ALPHA).dblclick();
  await expectAddress(page, 'alpha=0.5)');
});

test('landscapes can be chosen and bring their start, their learning rate and their window', async ({ page }) => {
  await open(page);
  await picker(page, 'Landscape').click();
  const cards = page.getByRole('dialog').getByRole('radio');
  await expect(cards.first()).toBeVisible();
  const titles = await cards.locator('[id$=title]').allInnerTexts();
  await page.keyboard.press('Escape');
  expect(titles.length).toBeGreaterThanOrEqual(20);
  // What each of them brings, the unit tests know.
  const some = titles.filter((_, index) => index % 4 === 1);
  const landscapes = new Set<string | undefined>();
  for (const title of some) {
    await changesVerdict(page, () => choose(page, 'Landscape', title.trim()));
    await expect.poll(() => address(page)).not.toContain('view=');
    landscapes.add(/landscape=([\w-]+)/.exec(address(page))?.[1]);
    await expect(startRing(page)).toBeInViewport({ ratio: 0.95 });
  }
  expect(landscapes.size, 'each has a name of its own').toBe(some.length);
  await choose(page, 'Landscape', 'Rosenbrock');
  await expectAddress(page, 'landscape=rosenbrock&start=-1.2,1&');
  await expect(settings(page)).toContainText(/curved valley/);
});

test('base optimizer, noise and what happens to the momentum can be chosen', async ({ page }) => {
  await open(page);
  await changesVerdict(page, () => choose(page, 'Base optimizer', 'Adam'));
  await expectAddress(page, /lookahead\(adam\(lr=[\d.]+\),k=5/);
  await expect(sentence(page)).toContainText('Adam without it');
  await changesVerdict(page, () => choose(page, 'Base optimizer', 'SGD'));
  await expectAddress(page, /lookahead\(sgd\(lr=[\d.]+\),k=5/);
  await changesVerdict(page, () => choose(page, 'Base optimizer', 'SGD with momentum'));
  await expectAddress(page, /lookahead\(sgd\(lr=[\d.]+,momentum=0\.9\),k=5/);

  const noise = page.getByRole('combobox', { name: 'Gradient noise' });
  await changesVerdict(page, () => noise.selectOption('center'));
  await expectAddress(page, 'noise=center(sigma=1)');
  await changesVerdict(page, () => noise.selectOption('none'));
  await expect.poll(() => address(page)).not.toContain('noise');
  await expect(verdict(page)).toContainText('Nothing is random here');

  await changesVerdict(page, () => settings(page).getByRole('radio', { name: 'pulled back' }).check());
  await expectAddress(page, 'state=interpolate');
});

test('every other slider changes its own value in the address', async ({ page }) => {
  await open(page);
  const rows = [
    ['learning rate', /lr=0\.0105/],
    ['momentum', /momentum=0\.91/],
    ['steepness ratio', /condition=(?!36)\d+/],
    ['angle', /angle=29/],
    [/^strength/, /sigma=1\.\d/],
    ['gradient steps', /steps=110/],
    ['random seeds', /seeds=128/],
  ] as const;
  for (const [name, part] of rows) {
    await slider(page, name).press('ArrowRight');
    await expectAddress(page, part);
  }
  await expect(page.getByText('seed 1 of 128')).toBeVisible();
  await expect(verdict(page)).toContainText('over 128 seeds');
});

test('the wheel zooms about the pointer', async ({ page }) => {
  await open(page);
  const [start, at] = [await centre(startRing(page)), await ground(page)];
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, -300);
  await expect.poll(() => address(page)).not.toContain('view=-6.2,2.2,-5,3.2');
  const zoomed = await centre(startRing(page));
  const factor = (zoomed.x - at.x) / (start.x - at.x);
  expect(factor).toBeGreaterThan(1.2);
  expect((zoomed.y - at.y) / (start.y - at.y)).toBeCloseTo(factor, 1);
});

test('a drag of the ground moves the plane, Fit shows the paths, a double click the whole landscape', async ({
  page,
}) => {
  await open(page);
  const [start, at] = [await centre(startRing(page)), await ground(page)];
  await drag(page, at, { x: at.x + 60, y: at.y - 90 });
  await expect.poll(() => address(page)).not.toContain('view=-6.2,2.2,-5,3.2');
  const moved = await centre(startRing(page));
  expect(moved.x - start.x).toBeCloseTo(60, -0.5);
  expect(moved.y - start.y).toBeCloseTo(-90, -0.5);

  const panned = address(page);
  await plane(page).getByRole('button', { name: 'Fit' }).click();
  await expect.poll(() => address(page)).not.toBe(panned);
  await expectAddress(page, 'view=');
  await expect(startRing(page)).toBeInViewport({ ratio: 0.95 });

  await page.mouse.dblclick(at.x, at.y);
  await expect.poll(() => address(page)).not.toContain('view=');
});

test('the plane moves and zooms by the keyboard', async ({ page }) => {
  await open(page);
  const start = await centre(startRing(page));
  await plane(page).press('ArrowRight');
  await expect.poll(async () => Math.round((await centre(startRing(page))).x - start.x)).toBe(-40);
  const [panned, size] = [address(page), await boxOf(plane(page))];
  await plane(page).press('+');
  const middle = size.x + size.width / 2;
  await expect
    .poll(async () => (middle - (await centre(startRing(page))).x) / (middle - start.x + 40))
    .toBeCloseTo(1.25, 1);
  await plane(page).press('-');
  await expectAddress(page, /view=/);
  await plane(page).press('0');
  await expect.poll(() => address(page)).not.toContain('view=');
  expect(panned).toContain('view=');
});

test('the seed picker shows another seed and leaves the verdict on all of them', async ({ page }) => {
  await open(page);
  const [said, before] = [await sentence(page).innerText(), await pixels(plane(page))];
  await page.getByRole('button', { name: 'Show the next seed' }).click();
  await expectAddress(page, 'seeds=64&show=2&');
  await expect(page.getByText('seed 2 of 64')).toBeVisible();
  await expect.poll(() => pixels(plane(page))).not.toEqual(before);
  await expect(sentence(page)).toHaveText(said);
  await page.getByRole('button', { name: 'Show the previous seed' }).click();
  await expect.poll(() => address(page)).toBe(DEFAULT);
  await expect.poll(() => pixels(plane(page))).toEqual(before);
  await page.getByRole('button', { name: 'Show the previous seed' }).click();
  await expectAddress(page, 'show=64');
});
