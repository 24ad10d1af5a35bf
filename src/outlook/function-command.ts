/**
 * Lets a button of the ribbon run a function without a pane. Outlook waits until it is told that it is done.
 * @param name as the manifest's `FunctionName` has it
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
