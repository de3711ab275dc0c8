import { app, type WebContents } from 'electron';

/** Without a proxy, which this program never has, this policy leaves WebRTC no way to send a datagram. */
const policy = 'disable_non_proxied_udp';

/**
 * Closes the ways to the network that bypass the page's security policy and the request filter. Call it before the app
 * is ready. No host resolves, not even an address, so that preconnect opens no connection. WebRTC cannot send
 * datagrams, and the preload script also removes its interfaces.
 */
export function closeWaysOut(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('dns-prefetch-disable');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', policy);
  app.commandLine.appendSwitch('webrtc-ip-handling-policy', policy);
}

/** The same for the WebRTC of one page. */
export function closeWaysOutOf(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy(policy);
}
