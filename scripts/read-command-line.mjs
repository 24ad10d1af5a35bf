// The whole module: on a Node too old to have parseArgs, a named import would fail before requireNode can say so.
import util from "node:util";

/**
 * What a command was called with. `--help` prints what the command tells of itself and ends the process; what it does not
 * know is refused.
 * @param command `{ call, about, options, variables, example }`: `call` is how npm runs it, each option is one of parseArgs's with `tells` beside it,
 *   and `value` naming what it takes
 * @returns the values of the options, by name
 */
export function readCommandLine(command, args = process.argv.slice(2)) {
  const known = Object.entries({ ...command.options, help: { type: "boolean", tells: "says this" } });
  const options = Object.fromEntries(known.map(([name, { type, short }]) => [name, { type, ...(short && { short }) }]));
  try {
    const { help, ...values } = util.parseArgs({ args, options }).values;
    if (!help) return values;
  } catch (error) {
    if (!String(error.code).startsWith("ERR_PARSE_ARGS")) throw error;
    return refuse(`${wordsOf(error)}. What there is: ${beforeOptions(command)} --help`);
  }
  console.log(tell(command, known));
  return process.exit(0);
}

/** Ends the process: what was asked for cannot be done. One line says why, and what to do. */
export function refuse(line) {
  console.error(line.replace(/\s+/g, " "));
  return process.exit(2);
}

/** Node adds advice of its own from the second sentence on. */
function wordsOf({ message }) {
  const [first] = message.split(/\.\s/);
  return first.replace(/\.$/, "").replace(/ argument (is ambiguous|missing)$/, " needs a value");
}

/** npm keeps for itself what stands in front of "--". */
function beforeOptions({ call }) {
  return call.startsWith("npm ") ? `${call} --` : call;
}

function tell({ call, about, variables = {}, example }, known) {
  const rows = (entries) => {
    const width = Math.max(...entries.map(([name]) => name.length));
    return entries.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
  };
  const named = Object.entries(variables);
  return [
    `Usage: ${known.length > 1 ? `${beforeOptions({ call })} [options]` : call}`,
    "",
    about,
    "",
    "Options:",
    ...rows(known.map(([name, { value, tells }]) => [`--${name}${value ? ` <${value}>` : ""}`, tells])),
    ...(named.length > 0 ? ["", "Environment:", ...rows(named)] : []),
    "",
    `Example: ${example}`,
  ].join("\n");
}
