/** Prefixes bound to namespace names along one path from the root, with undoing: constant time however deep the path is. */
export class NamespaceBindings {
  readonly #bound = new Map<string, string>();
  readonly #undone: { readonly prefix: string; readonly uri: string | undefined }[] = [];

  /** The namespace name that the prefix is bound to now; the default namespace has the empty prefix and may be bound to the empty name. */
  get(prefix: string): string | undefined {
    return this.#bound.get(prefix);
  }

  /** Binds the prefix until `restore` goes back to a mark taken before. */
  bind(prefix: string, uri: string): void {
    this.#undone.push({ prefix, uri: this.#bound.get(prefix) });
    this.#bound.set(prefix, uri);
  }

  /** A mark to which `restore` can go back. */
  mark(): number {
    return this.#undone.length;
  }

  /** Takes back every binding made since the mark. */
  restore(mark: number): void {
    while (this.#undone.length > mark) {
      const last = this.#undone.pop();
      if (last === undefined) return;
      if (last.uri === undefined) this.#bound.delete(last.prefix);
      else this.#bound.set(last.prefix, last.uri);
    }
  }
}
