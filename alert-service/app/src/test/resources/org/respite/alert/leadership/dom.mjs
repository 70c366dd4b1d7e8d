// So much of a browser's document as the page's scripts use, made from the page's own markup.

const VOID = new Set(['meta', 'link', 'input', 'br', 'img']);

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

class Text {
  constructor(text) {
    this.textContent = text;
  }

  cloneNode() {
    return new Text(this.textContent);
  }
}

export class Element extends EventTarget {
  constructor(localName) {
    super();
    Object.assign(this, { localName, attributes: new Map(), childNodes: [], parentNode: null, dataset: {}, value: '' });
  }

  get children() {
    return this.childNodes.filter((node) => node instanceof Element);
  }

  get firstElementChild() {
    return this.children[0] ?? null;
  }

  /** A template's content is a part of it here, found by no query. */
  get content() {
    return this;
  }

  get textContent() {
    return this.childNodes.map((node) => node.textContent).join('');
  }

  set textContent(text) {
    this.replaceChildren(...(text === '' ? [] : [String(text)]));
  }

  get id() {
    return this.getAttribute('id') ?? '';
  }

  set id(id) {
    this.setAttribute('id', id);
  }

  get className() {
    return this.getAttribute('class') ?? '';
  }

  set className(names) {
    this.setAttribute('class', names);
  }

  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }

  setAttribute(name, value) {
    this.attributes.set(name, String(value));
    if (name === 'hidden' || name === 'open') {
      this[name] = true;
    } else if (name.startsWith('data-')) {
      this.dataset[camel(name.slice(5))] = String(value);
    }
  }

  insertBefore(node, before) {
    const made = node instanceof Element || node instanceof Text ? node : new Text(String(node));
    made.parentNode?.childNodes.splice(made.parentNode.childNodes.indexOf(made), 1);
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length;
    this.childNodes.splice(at, 0, made);
    made.parentNode = this;
    return made;
  }

  append(...nodes) {
    nodes.forEach((node) => this.insertBefore(node, null));
  }

  replaceChildren(...nodes) {
    this.childNodes.forEach((node) => { node.parentNode = null; });
    this.childNodes = [];
    this.append(...nodes);
  }

  after(node) {
    const siblings = this.parentNode.childNodes;
    this.parentNode.insertBefore(node, siblings[siblings.indexOf(this) + 1]);
  }

  remove() {
    this.parentNode.childNodes.splice(this.parentNode.childNodes.indexOf(this), 1);
    this.parentNode = null;
  }

  cloneNode(deep) {
    const copy = new Element(this.localName);
    this.attributes.forEach((value, name) => copy.setAttribute(name, value));
    if (deep) {
      copy.append(...this.childNodes.map((node) => node.cloneNode(true)));
    }
    return copy;
  }

  matches(simple) {
    const [, name, marks] = /^([\w-]*)(.*)$/.exec(simple);
    const has = (mark) => (mark[0] === '#' ? this.id === mark.slice(1) : this.className.split(' ').includes(mark.slice(1)));
    return (!name || name === this.localName) && (marks.match(/[.#][\w-]+/g) ?? []).every(has);
  }

  querySelectorAll(selectors) {
    return selectors.split(',').flatMap((selector) => selector.trim().split(/\s+/)
      .reduce((found, simple) => found.flatMap((from) => descendants(from)).filter((each) => each.matches(simple)), [this]));
  }

  querySelector(selectors) {
    return this.querySelectorAll(selectors)[0] ?? null;
  }

  click() {
    this.dispatchEvent(new Event('click', { cancelable: true }));
  }

  focus() {}

  scrollIntoView() {}
}

const descendants = (element) => element.children.flatMap((child) => (child.localName === 'template' ? [child]
  : [child, ...descendants(child)]));

/** A document whose elements are those of the markup. */
export function documentOf(html) {
  const root = new Element('document');
  let open = root;
  for (const [, closing, name, attributes, text] of html.matchAll(/<(\/?)([a-z]\w*)([^>]*)>|([^<]+)/gi)) {
    if (text) {
      open.append(text);
    } else if (closing) {
      open = open.parentNode;
    } else {
      const made = new Element(name);
      [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].forEach(([, key, value]) => made.setAttribute(key, value ?? ''));
      open.append(made);
      open = VOID.has(name) ? open : made;
    }
  }
  return Object.assign(root, {
    hidden: false,
    createElement: (name) => new Element(name),
    createElementNS: (_, name) => new Element(name),
    getElementById: (id) => root.querySelector(`#${id}`),
  });
}
