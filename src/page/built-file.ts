/**
 * The address of a file of this very build. They lie together in a folder named after what is in them,
 * where the page's own script comes from.
 */
export function builtFile(name: string): URL {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"]');
  return new URL(name, script?.src ?? document.baseURI);
}
