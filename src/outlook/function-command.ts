/**
 * Lets a ribbon button run a function without a pane. Outlook waits until it is told that the function has finished.
 * @param name the manifest's `FunctionName`
 */
export function onFunctionCommand(name: string, run: () => Promise<void>): void {
  void Office.onReady(() => {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void run().finally(() => {
        event.completed();
      });
    });
  });
}
