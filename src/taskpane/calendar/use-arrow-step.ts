import { useFluent } from "@fluentui/react-components";

/** Where a horizontal arrow key leads on a line: 1 is on, in the direction of reading, and -1 is back; undefined for any other key. */
export function useArrowStep(): (key: string) => 1 | -1 | undefined {
  const [on, back] = useFluent().dir === "rtl" ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
  return (key) => (key === on ? 1 : key === back ? -1 : undefined);
}
