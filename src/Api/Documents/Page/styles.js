// The content security policy takes no inline styles, and Scalar makes some as it goes. What a script does to style sheets and
// to an element's style itself is allowed, and the same: the text of each <style> becomes such a sheet before it is inserted.
const adopt = (element) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(element.textContent);
  document.adoptedStyleSheets.push(sheet);
  element.textContent = '';
};

const adoptBefore = (owner, name) => {
  const insert = owner[name];
  owner[name] = function (...nodes) {
    for (const node of nodes) if (node instanceof HTMLStyleElement && node.textContent) adopt(node);
    return insert.apply(this, nodes);
  };
};

for (const name of ['appendChild', 'insertBefore']) adoptBefore(Node.prototype, name);
for (const name of ['append', 'prepend']) adoptBefore(Element.prototype, name);

const setAttribute = Element.prototype.setAttribute;
Element.prototype.setAttribute = function (name, value) {
  if (name === 'style') this.style.cssText = value;
  else setAttribute.call(this, name, value);
};
