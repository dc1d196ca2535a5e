/** Listens to keys of the whole page and passes on those in `keys`, a list separated by blanks. */
class RenownKeys extends HTMLElement {
  keys = '';

  private readonly listener = (event: KeyboardEvent) => this.pressed(event);

  connectedCallback() {
    this.hidden = true;
    window.addEventListener('keydown', this.listener);
  }

  disconnectedCallback() {
    window.removeEventListener('keydown', this.listener);
  }

  private pressed(event: KeyboardEvent) {
    if (event.defaultPrevented || event.isComposing) {
      return;
    }
    const commanded = event.ctrlKey || event.metaKey || event.altKey;
    if (!commanded && (isTyping(event) || isActivating(event) || isOverlaid())) {
      return;
    }
    const name = nameOf(event);
    if (this.keys.split(' ').includes(name)) {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('renown-key', { detail: name }));
    }
  }
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase();
  const isLetterOrWord = key.length > 1 || /[a-z]/.test(key);
  return [
    event.ctrlKey || event.metaKey ? 'ctrl+' : '',
    event.altKey ? 'alt+' : '',
    // A sign such as "?" already says that shift was held.
    event.shiftKey && isLetterOrWord ? 'shift+' : '',
    key,
  ].join('');
}

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) &&
    !(target instanceof HTMLInputElement && ['checkbox', 'radio', 'button'].includes(target.type))
  );
}

/** Enter belongs to the link or button in focus. */
function isActivating(event: KeyboardEvent): boolean {
  return (
    (event.key === 'Enter' || event.key === ' ') &&
    event
      .composedPath()
      .some((node) => node instanceof Element && node.matches('a[href], button, summary, vaadin-button, [role="tab"]'))
  );
}

function isOverlaid(): boolean {
  return document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]') !== null;
}

customElements.define('renown-keys', RenownKeys);
