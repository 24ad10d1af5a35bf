import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { PersonName } from "../../../../src/taskpane/actions/party-chooser.tsx";

const address = "robin@x.example";

test.each([
  ["Robin Reed", "Robin Reed (robin@x.example)"],
  [undefined, "robin@x.example"],
  [" ", "robin@x.example"],
  ["Robin@x.example", "robin@x.example"],
])("a person told as %j is shown as %j", (name, shown) => {
  expect(render(<PersonName name={name} address={address} />).container.textContent).toBe(shown);
});
