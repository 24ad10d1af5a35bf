/** Only in `npm run dev`: reloads Outlook's page, and the pane in it, when the build has changed (BuildMark). */
const mark = async () => (await fetch("build.txt", { cache: "no-store" })).text();

const first = await mark();
setInterval(() => {
  mark().then(
    (now) => {
      if (now !== first) top.location.reload();
    },
    // Between two builds, or with the sandbox stopped, there is nothing to reload.
    () => undefined,
  );
}, 500);
