import dgram from 'node:dgram';
import net from 'node:net';
import os from 'node:os';
import { afterEach, expect, test } from 'vitest';
import { launchDaybook, type Daybook } from '../helpers/launchDaybook';

let daybook: Daybook | undefined;
const listeners: { close: () => void }[] = [];

afterEach(async () => {
  await daybook?.cleanUp();
  for (const listener of listeners.splice(0)) listener.close();
});

test('no script in the page can send a datagram or open a connection, through any interface', async () => {
  const counter = await countPackets();
  daybook = await launchDaybook({ now: '2026-09-16T14:42:00-04:00' });
  await daybook.page.getByLabel('Alias').waitFor();
  const left = await daybook.page.evaluate(async (places) => {
    const inFrame = document.createElement('iframe');
    document.body.append(inFrame);
    const worlds = [globalThis, inFrame.contentWindow] as readonly Record<string, unknown>[];
    const found: string[] = [];
    for (const world of worlds) {
      // An empty frame has WebRTC again: what it sends is counted like everything else.
      const gone = ['showSaveFilePicker', 'showOpenFilePicker', 'showDirectoryPicker'];
      const ofPage = world === worlds[0] ? ['RTCPeerConnection', 'webkitRTCPeerConnection'] : [];
      for (const name of [...gone, ...ofPage]) if (world[name] !== undefined) found.push(name);
      const Peer = world['RTCPeerConnection'] as (new (given: unknown) => RTCPeerConnection) | undefined;
      for (const { host, port } of places) {
        if (Peer !== undefined) {
          const urls = [`stun:${host}:${port}`, `turn:${host}:${port}?transport=tcp`];
          const peer = new Peer({ iceServers: urls.map((url) => ({ urls: url, username: 'a', credential: 'b' })) });
          peer.createDataChannel('way out');
          await peer.setLocalDescription(await peer.createOffer());
        }
        const base = `//${host}:${port}/`;
        void fetch(`http:${base}`).catch(() => undefined);
        navigator.sendBeacon(`http:${base}beacon`, 'text');
        try {
          new WebSocket(`ws:${base}`);
          new EventSource(`http:${base}`);
          void new WebTransport(`https:${base}`).ready.catch(() => undefined);
        } catch {
          // Refused at once.
        }
        for (const rel of ['prefetch', 'preconnect', 'dns-prefetch', 'preload', 'stylesheet', 'modulepreload']) {
          const link = document.createElement('link');
          Object.assign(link, { rel, href: `http:${base}${rel}`, as: 'script' });
          document.head.append(link);
        }
        new Image().src = `http:${base}image`;
        window.open(`http:${base}window`);
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 4000));
    return found;
  }, counter.places);
  console.log(`no way out: ${counter.count()} packets at ${counter.places.length} places`);
  expect([left, counter.count()]).toEqual([[], 0]);
});

test('the counter counts a datagram and a connection', async () => {
  const { places, count } = await countPackets();
  const { host, port } = places[0]!;
  const socket = dgram.createSocket('udp4');
  await new Promise<void>((resolve) => socket.send('x', port, host, () => resolve()));
  socket.close();
  await new Promise<void>((resolve) => net.connect(port, host, resolve).unref());
  await expect.poll(count).toBe(2);
});

/** Counts what arrives, by UDP and by TCP, at every address of this machine. */
async function countPackets() {
  let packets = 0;
  const hosts = Object.values(os.networkInterfaces()).flatMap((all) =>
    (all ?? []).filter(({ family }) => family === 'IPv4').map(({ address }) => address));
  const places: { readonly host: string; readonly port: number }[] = [];
  for (const host of hosts) {
    const server = net.createServer((socket) => {
      packets += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, host, resolve));
    const { port } = server.address() as net.AddressInfo;
    const socket = dgram.createSocket('udp4', () => (packets += 1));
    await new Promise<void>((resolve) => socket.bind(port, host, resolve));
    listeners.push(server, socket);
    places.push({ host, port });
  }
  return { places, count: () => packets };
}
