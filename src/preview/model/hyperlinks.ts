import { parseLocalAddress, rectAddress } from './address';
import { contains, intersect, type Rect } from './area';
import type { HyperlinkModel } from './sheet';

/** The links of a sheet by the address of their cells; those of single cells, which can be many, are found at once. */
export class Hyperlinks extends Map<string, HyperlinkModel> {
  private readonly areas = new Set<string>();

  override set(address: string, link: HyperlinkModel): this {
    if (address.includes(':')) this.areas.add(address);
    return super.set(address, link);
  }

  override delete(address: string): boolean {
    this.areas.delete(address);
    return super.delete(address);
  }

  override clear(): void {
    this.areas.clear();
    super.clear();
  }

  /** The link that all of an area belongs to. */
  over(rect: Rect): HyperlinkModel | undefined {
    const own = this.get(rectAddress(rect));
    if (own) return own;
    const address = [...this.areas].find((area) => within(area, (place) => contains(place, rect)));
    return address === undefined ? undefined : this.get(address);
  }

  /** Takes away every link that has a cell in an area. */
  deleteIn(rect: Rect): void {
    const isCell = rect.top === rect.bottom && rect.left === rect.right;
    if (isCell) this.delete(rectAddress(rect));
    for (const address of isCell ? [...this.areas] : [...this.keys()])
      if (within(address, (place) => intersect(place, rect) !== undefined)) this.delete(address);
  }
}

function within(address: string, test: (place: Rect) => boolean): boolean {
  const place = parseLocalAddress(address);
  return place !== undefined && test(place);
}
