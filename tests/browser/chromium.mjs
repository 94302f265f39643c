// Starts the Chromium of this machine; CHROMIUM says where it is when it has another name.

import { chromium } from "playwright-core";

export function open() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    // Without a sandbox because CI runs as root; without the services of a browser because nothing may be asked.
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
}
