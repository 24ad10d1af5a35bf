import CopyPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import TerserPlugin from "terser-webpack-plugin";
import { FirstLoadBudget } from "./scripts/first-load-budget.js";

const root = import.meta.dirname;

/** @returns {import("webpack").Configuration} */
export default (_env, { mode = "production" }) => ({
  mode,
  context: root,
  entry: {
    taskpane: "./src/taskpane/main.ts",
    commands: "./src/commands/commands.ts",
  },
  output: {
    path: `${root}/dist`,
    filename: "[name].[contenthash:8].js",
    // Relative addresses: the same build can be hosted in any folder, a CRM web site's included.
    publicPath: "auto",
    clean: true,
  },
  devtool: "source-map",
  resolve: { extensions: [".ts", ".tsx", "..."] },
  module: {
    parser: { javascript: { exportsPresence: "error" } },
    rules: [
      {
        test: /\.tsx?$/,
        loader: "esbuild-loader",
        options: { target: "es2022", jsx: "automatic" },
      },
    ],
  },
  optimization: { minimizer: [new TerserPlugin({ extractComments: false })] },
  // The budget below says more than webpack's own hints, which count raw bytes.
  performance: { hints: false },
  cache: {
    type: "filesystem",
    cacheDirectory: `${root}/.cache/webpack`,
    buildDependencies: { config: [import.meta.filename] },
  },
  stats: "errors-warnings",
  plugins: [
    new HtmlWebpackPlugin({
      filename: "taskpane.html",
      template: "src/taskpane/taskpane.html",
      chunks: ["taskpane"],
    }),
    new HtmlWebpackPlugin({
      filename: "commands.html",
      template: "src/commands/commands.html",
      chunks: ["commands"],
    }),
    new CopyPlugin({
      patterns: [
        { from: "assets/*.png" },
        { from: "src/configuration/config.example.json", to: "config.example.json", noErrorOnMissing: true },
      ],
    }),
    ...(mode === "production" ? [new FirstLoadBudget({ entry: "taskpane", lazy: ["pane"], maxKiB: 130 })] : []),
  ],
});
