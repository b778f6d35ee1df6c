#!/bin/sh
# Hands out the files of this folder to this computer alone, with the python3 that desktop Linux brings.
cd "$(dirname "$0")" || exit 1
command -v python3 >/dev/null || {
  echo "这台电脑没有 python3，请管理员把这个文件夹放到内网服务器上。"
  exit 1
}
exec python3 -c '
import http.server, os, urllib.parse, webbrowser

# own files
FILES = frozenset("".split("|"))
NAMES = ("localhost", "127.0.0.1", "[::1]")

class Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".webmanifest": "application/manifest+json; charset=utf-8",
    }

    # This computer alone, and nothing but the page itself: the rest of the stick is private.
    def send_head(self):
        port = self.server.server_address[1]
        if self.headers.get("Host") not in ["%s:%d" % (name, port) for name in NAMES]:
            return self.send_error(421)
        name = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)[1:] or "index.html"
        if name not in FILES or os.path.realpath(name) != os.path.join(os.path.realpath("."), *name.split("/")):
            return self.send_error(404)
        return super().send_head()

    def end_headers(self):
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *_):
        pass

class Server(http.server.ThreadingHTTPServer):
    allow_reuse_address = False
    daemon_threads = True

for port in range(8080, 8130):
    try:
        server = Server(("127.0.0.1", port), Handler)
        break
    except OSError:
        continue
else:
    raise SystemExit("8080 到 8129 的端口都被占用了，打不开。")
address = f"http://localhost:{port}/"
print(f"台账助手：{address}\n用的时候不要关这个窗口，用完按 Ctrl+C。数据只在这台电脑上。", flush=True)
webbrowser.open(address)
try:
    server.serve_forever()
except KeyboardInterrupt:
    pass
'
