/** Where Office.js loads it from in every Outlook, and what stands for it here. */
export const microsoftAjax = "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js";
export const microsoftAjaxShim = "/sandbox/page/microsoft-ajax-shim.js";
