/** Lint rules of this project that no published plugin has. */
export const project = {
  rules: {
    "short-file": {
      meta: {
        type: "suggestion",
        schema: [{ type: "object", properties: { max: { type: "integer" } }, additionalProperties: false }],
        messages: {
          long: "{{ lines }} lines, at most {{ max }}. A file this long holds more than one thing: give the second one a file named after what it exports.",
        },
      },
      create(context) {
        const [{ max }] = context.options;
        return {
          "Program:exit"() {
            const lines = context.sourceCode.lines.length;
            if (lines > max) {
              context.report({ loc: { line: max + 1, column: 0 }, messageId: "long", data: { lines, max } });
            }
          },
        };
      },
    },
  },
};
