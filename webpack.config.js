import CopyPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import TerserPlugin from "terser-webpack-plugin";
import { ClassicRuntimeCheck } from "./scripts/classic-runtime-check.js";
import { CompileHint } from "./scripts/compile-hint.js";
import { BuildMark } from "./scripts/dev/build-mark.js";
import { FirstLoadBudget } from "./scripts/first-load-budget.js";
import { NamedChunks } from "./scripts/named-chunks.js";
import { PreloadChunks } from "./scripts/preload-chunks.js";
import { ThirdPartyNotices } from "./scripts/third-party-notices.js";

const root = import.meta.dirname;

/** At most, in KiB gzip: what each chunk that is loaded later brings beyond the first load. */
const later = {
  actions: 56,
  "actions-area": 85,
  "app-calendar": 35,
  calendar: 112,
  categories: 1,
  crm2013: 12,
  details: 104,
  "dialog-*": 3,
  ews: 15,
  help: 40,
  introduction: 6,
  keeping: 3,
  "large-calendar": 123,
  "large-calendar-app": 60,
  "later-*": 36,
  msal: 85,
  people: 20,
  questions: 8,
  regarding: 60,
  series: 2,
  sharing: 60,
  "track-questions": 20,
  trouble: 16,
  views: 60,
};

/** @returns {import("webpack").Configuration[]} */
export default (_env, { mode = "production" }) => [addIn(mode), classicRuntime(mode)];

/** Everything that runs in a browser. */
const addIn = (mode) => ({
  name: "add-in",
  mode,
  context: root,
  entry: {
    taskpane: ["./src/taskpane/begin.ts", ...(mode === "development" ? ["./scripts/dev/reload.js"] : [])],
    commands: "./src/commands/commands.ts",
    dialog: "./src/dialog/main.ts",
    "calendar-page": "./src/taskpane/calendar-window/begin.ts",
  },
  output: {
    path: `${root}/dist`,
    filename: "[name].[contenthash:8].js",
    // Relative addresses: the same build can be hosted in any folder, a CRM web site's included.
    publicPath: "auto",
    clean: { keep: /^launch-event\.js/ },
  },
  devtool: "source-map",
  resolve: { extensions: [".ts", ".tsx", "..."] },
  module: typescriptFor("es2022"),
  optimization: {
    minimizer: [
      new TerserPlugin({
        extractComments: false,
        terserOptions: { ecma: 2022, compress: { passes: 3, hoist_funs: true, keep_fargs: false } },
      }),
    ],
    // What the pane draws with, and with it the calendar's dialog, in one file: parted, it weighs more.
    splitChunks: {
      cacheGroups: {
        drawing: {
          name: "drawing",
          chunks: ({ name }) => name === "pane" || name === "large-calendar",
          test: (module, { chunkGraph }) => [...chunkGraph.getModuleChunksIterable(module)].some(({ name }) => name === "pane"),
          minChunks: 1,
          priority: 10,
          enforce: true,
        },
      },
    },
    // By page, webpack would part msal's modules one by one, and its chunk would weigh a tenth more.
    usedExports: "global",
    // The shortest names, not those that stay from build to build: the first load weighs what it weighs.
    mangleExports: "size",
  },
  // The budget below says more than webpack's own hints, which count raw bytes.
  performance: { hints: false },
  cache: cacheOf(`add-in-${mode}`),
  stats: "errors-warnings",
  plugins: [
    new NamedChunks(),
    new HtmlWebpackPlugin({
      filename: "taskpane.html",
      template: "src/taskpane/taskpane.html",
      chunks: ["taskpane"],
    }),
    new PreloadChunks({ page: "taskpane.html", chunks: ["pane"] }),
    new CompileHint({ chunks: ["taskpane", "pane", "first-*", "msal"] }),
    new HtmlWebpackPlugin({
      filename: "commands.html",
      template: "src/commands/commands.html",
      chunks: ["commands"],
    }),
    new HtmlWebpackPlugin({
      filename: "dialog.html",
      template: "src/dialog/dialog.html",
      chunks: ["dialog"],
    }),
    // The pane's page, with its style, for the script of the calendar's dialog.
    new HtmlWebpackPlugin({
      filename: "calendar.html",
      template: "src/taskpane/taskpane.html",
      chunks: ["calendar-page"],
    }),
    new CopyPlugin({
      patterns: [
        { from: "assets/*.png" },
        { from: "src/configuration/config.example.json", to: "config.example.json", noErrorOnMissing: true },
      ],
    }),
    ...(mode === "production"
      ? [
          new FirstLoadBudget({
            entry: "taskpane",
            lazy: ["pane"],
            oneOf: "first-",
            maxKiB: 145,
            later,
            table: `${root}/.cache/first-load.md`,
          }),
          new ThirdPartyNotices(),
        ]
      : [new BuildMark()]),
  ],
});

/** The send alert of classic Outlook: one file of a fixed name, which the manifest gives, in the JavaScript of 2016. */
const classicRuntime = (mode) => ({
  name: "classic-runtime",
  mode,
  target: ["webworker", "es2016"],
  context: root,
  entry: { "launch-event": "./src/commands/launch-event.ts" },
  output: { path: `${root}/dist`, filename: "[name].js" },
  devtool: "source-map",
  resolve: { extensions: [".ts", "..."] },
  module: typescriptFor("es2016"),
  optimization: { minimizer: [new TerserPlugin({ extractComments: false })] },
  performance: { hints: false },
  cache: cacheOf(`classic-runtime-${mode}`),
  stats: "errors-warnings",
  plugins: [new ClassicRuntimeCheck({ entry: "launch-event", maxKiB: 4 })],
});

const typescriptFor = (target) => ({
  parser: { javascript: { exportsPresence: "error" } },
  rules: [
    { resourceQuery: /^\?part=/, type: "javascript/auto", loader: "./scripts/messages/messages-loader.js" },
    // It is one module: what only this asks of it, and is loaded later, would be in the first load.
    {
      test: /src.app.calendar-window.+\.ts$/,
      resolve: { alias: { valibot$: `${root}/node_modules/valibot/dist/index.mjs?later` } },
    },
    { test: /\.tsx?$/, loader: "esbuild-loader", options: { target, jsx: "automatic" } },
    // Turns each makeStyles into rules at build time; at run time its compiler would weigh 8 KiB.
    { test: /\.style\.ts$/, loader: "@griffel/webpack-loader", enforce: "post" },
    { test: /\.tsx?$|@fluentui.react-(?!icons).+\.js$/, loader: "./scripts/single-icons.js", enforce: "pre" },
    { resourceQuery: /^\?icon=/, loader: "./scripts/single-icons.js" },
    { test: /@fluentui.tokens.lib.(?:tokens|themes.web.(?:light|dark)Theme)\.js$/, loader: "./scripts/named-tokens.js" },
  ],
});

const cacheOf = (name) => ({
  type: "filesystem",
  name,
  cacheDirectory: `${root}/.cache/webpack`,
  buildDependencies: { config: [import.meta.filename] },
});
