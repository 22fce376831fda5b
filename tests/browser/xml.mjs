// XML documents through a real parser, with what the checks of feeds and sitemaps share.

import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';

/** @returns the document's root, or undefined after reporting that it is not well-formed */
export function parseXml(text, at, report) {
  try {
    const parser = new DOMParser({ onError: onErrorStopParsing, locator: true });
    return parser.parseFromString(text, 'application/xml').documentElement;
  } catch (error) {
    report.fail(at, `not well-formed: ${String(error.message).split('\n')[0]}`);
    return undefined;
  }
}

/** The elements directly below, those with this name and namespace, or all. */
export function children(element, name, namespace) {
  return [...element.childNodes].filter(
    (node) =>
      node.nodeType === node.ELEMENT_NODE &&
      (name === undefined || (node.localName === name && node.namespaceURI === namespace)),
  );
}

export const text = (element) => (element?.textContent ?? '').trim();

/** RFC 3339, with a day that exists. RFC 4287 wants the letters in upper case. */
export function isMoment(words) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(Z|[+-](\d\d):(\d\d))$/.exec(
    words,
  );
  if (!parts) return false;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number);
  const zone = [Number(parts[9] ?? 0), Number(parts[10] ?? 0)];
  return (
    isDay(year, month, day) &&
    hour < 24 &&
    minute < 60 &&
    second < 61 &&
    zone[0] < 24 &&
    zone[1] < 60
  );
}

export function isDay(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && day > 0;
}

/** With a scheme, and nothing in it that would have to be escaped. */
export function isAbsolute(words) {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(words) && URL.canParse(words);
}
