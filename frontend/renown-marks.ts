/** While `active`, a click on a mark of the page it stands in - a link to a list of reviews - is told of instead of followed. */
class RenownMarks extends HTMLElement {
  active = false;

  private page: HTMLElement | null = null;

  private readonly listener = (event: MouseEvent) => this.clicked(event);

  connectedCallback() {
    this.hidden = true;
    this.page = this.parentElement;
    this.page?.addEventListener('click', this.listener, true);
  }

  disconnectedCallback() {
    this.page?.removeEventListener('click', this.listener, true);
    this.page = null;
  }

  private clicked(event: MouseEvent) {
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
    if (!this.active || elsewhere || !(event.target instanceof Element)) {
      return;
    }
    const href = event.target.closest('a[href*="/inbox?"], a[href$="/inbox"]')?.getAttribute('href');
    if (href && !/[?&]id=/.test(href)) {
      event.preventDefault();
      event.stopPropagation();
      this.dispatchEvent(new CustomEvent('renown-mark', { detail: href }));
    }
  }
}

customElements.define('renown-marks', RenownMarks);
