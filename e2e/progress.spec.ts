import { expect, expectAddress, field, open, plane, sentence, slider, test, verdict } from './app.ts';

const RASTRIGIN =
  'landscape=rastrigin&start=-3.3,2.7&noise=gaussian(sigma=20)&run=lookahead(sgd(lr=0.003,momentum=0.9),k=5,alpha=0.5)&run=inner';
/** As many evaluations as there may be, each with its cosines and its noise: a minute, on any machine many seconds. */
const LONG = `${RASTRIGIN}&steps=1000&seeds=100000`;

test('what is computed over all seeds says how long, is stopped, and taken up again', async ({ page }) => {
  await page.goto(`./#${LONG}`);
  const bar = page.getByRole('progressbar', { name: /^computing all seeds/ });
  await expect(bar).toBeVisible();
  await expect(page.getByText(/computing all seeds, about \d+ (seconds|minutes) left/)).toBeVisible();
  const cancel = page.getByRole('button', { name: 'Cancel: computing all seeds' });
  await cancel.focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByText('Stopped: the verdict, loss curves and numbers of the runs are not computed.'),
  ).toBeVisible();
  await expect(verdict(page)).toHaveText('Stopped: not computed.');
  await expect(page.getByRole('figure', { name: /^Loss/ })).toContainText('Stopped: not computed.');
  await expect(page.getByRole('region', { name: /^Runs/ }).locator('caption')).toContainText('Stopped: not computed.');
  // How it is looked at is no change of the experiment.
  await plane(page).press('+');
  await expectAddress(page, 'view=');
  await expect(verdict(page)).toHaveText('Stopped: not computed.');

  const goOn = page.getByRole('button', { name: 'Go on: computing all seeds' });
  await expect(goOn).toBeVisible();
  await goOn.press('Enter');
  await expect(bar).toBeVisible();
  await cancel.press('Enter');
  // A change starts afresh, and what was stopped is forgotten.
  await field(page, 'random seeds').fill('4');
  await field(page, 'random seeds').press('Enter');
  await expect(sentence(page)).toHaveText(/\.$/);
  await expect(goOn).toHaveCount(0);
  const said = await sentence(page).innerText();

  // And what was known before stays, and says that it is old.
  await field(page, 'random seeds').fill('100000');
  await field(page, 'random seeds').press('Enter');
  await cancel.click();
  await expect(sentence(page)).toHaveText(said);
  await expect(verdict(page)).toContainText('Stopped: this is still the experiment before.');
  await expect(page.getByText(/numbers of the runs are still those of the experiment before\.$/)).toBeVisible();
});

test('the search for the best learning rates is stopped and taken up in either of its places', async ({ page }) => {
  await open(page, `${RASTRIGIN}&steps=10000&seeds=64`);
  const fact = verdict(page).getByText('Each at its own best learning rate').locator('..');
  await expect(fact.getByRole('progressbar')).toBeVisible();
  await fact.getByRole('button', { name: 'Cancel' }).click();
  await expect(fact).toContainText('stopped');

  const runs = page.getByRole('region', { name: /^Runs/ });
  await runs.getByRole('radio', { name: 'each at its own best' }).check();
  await expect(runs.getByRole('progressbar', { name: /^searching the best learning rates/ })).toBeVisible();
  await expect(fact).not.toContainText('stopped');
  await runs.getByRole('button', { name: 'Cancel: searching the best learning rates' }).click();
  await expect(fact).toContainText('stopped');
  await runs.getByRole('button', { name: 'Go on: searching the best learning rates' }).click();
  await expect(fact.getByRole('progressbar')).toBeVisible();
  await fact.getByRole('button', { name: 'Cancel' }).click();
  // A change starts afresh; now it is soon found.
  await slider(page, /^gradient steps/).fill('0');
  await expect(fact).toContainText('lr ');
});

test('paths that take long say so before there is any picture of them', async ({ page }) => {
  const dear = 'cos(3*x)*exp(sin(y))+sin(x*y)^2+log(1+x^2+y^2)+tanh(x-y)+x^2+y^2';
  const six = ['adam', 'adamw', 'nadam', 'radam', 'sgd', 'lion'].map((name) => `&run=${name}(lr=0.0001)`).join('');
  await page.goto(`./#landscape=custom(f=${encodeURIComponent(dear)})&start=3,2${six}&steps=1000000`);
  const cancel = page.getByRole('button', { name: 'Cancel: computing the paths' });
  await cancel.click();
  await expect(page.getByText(/^Stopped: the paths, verdict, loss curves and numbers of the runs/)).toBeVisible();

  // The same experiment in the notebook: its picture is stopped and taken up for itself, and what the reader has stopped
  // is not computed behind the scenes.
  await page.keyboard.press('p');
  await page
    .getByRole('button', { name: /^Notebook/ })
    .first()
    .click();
  const pin = page.getByRole('dialog').getByRole('listitem');
  await expect(pin).toContainText('No verdict was kept.');
  await pin.getByRole('button', { name: 'Cancel: computing the paths' }).click();
  await expect(pin).toContainText('paths stopped');
  await pin.getByRole('button', { name: 'Go on: computing the paths' }).press('Enter');
  await expect(pin.getByRole('progressbar')).toBeVisible();
  await expect(pin.getByRole('button', { name: 'Cancel: computing the paths' })).toBeFocused();
  await page.keyboard.press('Escape');

  await field(page, 'gradient steps').fill('100');
  await field(page, 'gradient steps').press('Enter');
  await expect(page.getByText(/^Stopped:/)).toHaveCount(0);
  await expect(sentence(page)).toHaveText(/\.$/);
});
