/** The adapters run in a page, which has a DOM; these tests run in Node. */
import { vi } from "vitest";
import { dom } from "../sandbox/xml/dom.ts";

const { DOMParser, XMLSerializer, document } = dom();
for (const [name, value] of Object.entries({ DOMParser, XMLSerializer, document })) vi.stubGlobal(name, value);
