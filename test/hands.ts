import type { Locator, Page } from 'playwright-core';

/** What people do to a page, whatever they do it with. */
export interface Hand {
  /** Presses a button, follows a link, opens what is folded, chooses a tab or an entry of a menu. */
  activate(target: Locator): Promise<void>;
  /** Ticks a box, or chooses one of several buttons. */
  tick(box: Locator): Promise<void>;
  /** The field holds just this afterwards. */
  write(field: Locator, text: string): Promise<void>;
  /** One of a drop-down list, by its label. */
  choose(list: Locator, label: string): Promise<void>;
  /** One of those that a field with a search finds, by the beginning of its name. */
  find(field: Locator, name: string): Promise<void>;
  /** @param day `dd-mm-yyyy` */
  date(field: Locator, day: string): Promise<void>;
}

export type HandName = 'mouse' | 'keyboard';

export function handOn(page: Page, name: HandName): Hand {
  return name === 'mouse' ? new Mouse(page) : new Keyboard(page);
}

class Mouse implements Hand {
  constructor(private readonly page: Page) {}

  activate(target: Locator): Promise<void> {
    return target.click();
  }

  tick(box: Locator): Promise<void> {
    return box.check();
  }

  write(field: Locator, text: string): Promise<void> {
    return field.fill(text);
  }

  async choose(list: Locator, label: string): Promise<void> {
    await list.selectOption({ label });
  }

  async find(field: Locator, name: string): Promise<void> {
    // The list opens on what is typed: where the name stands already, nothing would be.
    await field.clear();
    await field.fill(name);
    await this.page.getByRole('option', { name }).first().click();
  }

  async date(field: Locator, day: string): Promise<void> {
    await field.getByRole('spinbutton').first().click();
    await this.page.keyboard.type(day.replaceAll('-', ''));
  }
}

/** Keys alone: what Tab and arrows do not come to, or come to unseen, is an error. */
class Keyboard implements Hand {
  constructor(private readonly page: Page) {}

  async activate(target: Locator): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Enter');
  }

  async tick(box: Locator): Promise<void> {
    await this.reach(box);
    // The arrows have chosen what they came to.
    if (!(await box.isChecked())) await this.page.keyboard.press('Space');
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(text);
  }

  async choose(list: Locator, label: string): Promise<void> {
    await this.reach(list);
    const labels = await list.locator('option').allTextContents();
    const down = labels.indexOf(label) - labels.indexOf(await chosenIn(list));
    for (let press = 0; press < Math.abs(down); press += 1)
      await this.page.keyboard.press(down > 0 ? 'ArrowDown' : 'ArrowUp');
    const chosen = await chosenIn(list);
    if (chosen !== label) throw new Error(`The arrows chose “${chosen}” and not “${label}”`);
  }

  async find(field: Locator, name: string): Promise<void> {
    await this.write(field, name);
    const option = this.page.getByRole('option', { name }).first();
    await option.waitFor();
    const id = await option.getAttribute('id');
    for (let press = 0; (await field.getAttribute('aria-activedescendant')) !== id; press += 1) {
      if (press === mostPresses) throw new Error(`The arrows do not come to “${name}”`);
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
  }

  async date(field: Locator, day: string): Promise<void> {
    await this.reach(field.getByRole('spinbutton').first());
    await this.page.keyboard.type(day.replaceAll('-', ''));
  }

  /** Goes there as people do: by Tab, backwards where it lies behind, by arrows within what has one stop for all. */
  private async reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let press = 0; press < mostPresses; press += 1) {
      const key = await nextKey(target);
      if (key === null) return this.expectSeen(target);
      await this.page.keyboard.press(key);
    }
    throw new Error(`Keys do not come to ${String(target)}`);
  }

  private async expectSeen(target: Locator): Promise<void> {
    const trouble = await unseen(target);
    if (trouble !== null) throw new Error(`${String(target)} has the focus, but ${trouble}`);
  }
}

/** More than any page has stops. */
const mostPresses = 400;

async function chosenIn(list: Locator): Promise<string> {
  return (await list.locator('option:checked').allTextContents())[0] ?? '';
}

/** The key that brings the focus nearer to an element, or null where it has it. */
function nextKey(target: Locator): Promise<string | null> {
  return target.evaluate((element) => {
    const { activeElement: active, body } = element.ownerDocument;
    if (active === element) return null;
    const isBehind = (active.compareDocumentPosition(element) & active.DOCUMENT_POSITION_PRECEDING) !== 0;
    if (element.type === 'radio' && active.type === 'radio' && active.name === element.name)
      return isBehind ? 'ArrowUp' : 'ArrowDown';
    const group = element.closest(
      '[role=tablist], [role=radiogroup], [role=toolbar], [role=menu], [role=listbox]',
    );
    if (group?.contains(active)) {
      const isUpright = group.matches('[role=menu], [role=listbox], [aria-orientation=vertical]');
      return `Arrow${isUpright ? (isBehind ? 'Up' : 'Down') : isBehind ? 'Left' : 'Right'}`;
    }
    return isBehind && active !== body ? 'Shift+Tab' : 'Tab';
  });
}

/** Why somebody who looks cannot see that an element has the focus; or null. */
function unseen(target: Locator): Promise<string | null> {
  return target.evaluate((element) => {
    const page = element.ownerDocument;
    const window = page.defaultView;
    const near = [element, ...(element.labels ?? [])];
    for (let up = element.parentElement; up && near.length < 5; up = up.parentElement) near.push(up);
    const isRinged = (one: typeof element, part: string | null) => {
      const { outlineStyle, outlineWidth } = window.getComputedStyle(one, part);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    };
    if (!near.some((one) => [null, '::before', '::after'].some((part) => isRinged(one, part))))
      return 'nothing is drawn around it';
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const middle = (from: number, to: number, most: number) => (Math.max(from, 0) + Math.min(to, most)) / 2;
    const x = middle(left, right, window.innerWidth);
    const isOpen = (y: number) => {
      const there = page.elementFromPoint(x, y);
      return there !== null && (there.contains(element) || near.some((one) => one.contains(there)));
    };
    return [top + 2, middle(top, bottom, window.innerHeight), bottom - 2].some(isOpen)
      ? null
      : 'something lies over it, or it is out of sight';
  });
}
