# Hands out the product's own files of this folder to this computer alone, with the python3 (3.7 and later) that
# desktop Linux brings. Installs nothing and leaves nothing behind: the certificate lives as long as the program.
import http.server
import os
import shutil
import ssl
import subprocess
import sys
import tempfile
import threading
import urllib.parse
import urllib.request
import webbrowser

# own files
FILES = frozenset("".split("|"))
# port of https; 0: the page alone, over http
SECURE = 0

NAMES = ("localhost", "127.0.0.1", "[::1]")
HERE = os.path.dirname(os.path.realpath(__file__))
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".md": "text/plain; charset=utf-8",
    ".png": "image/png",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

CERTIFICATE = """
[req]
distinguished_name = name
x509_extensions = use
prompt = no
[name]
CN = localhost
[use]
subjectAltName = DNS:localhost, IP:127.0.0.1, IP:::1
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
"""


class Handler(http.server.BaseHTTPRequestHandler):
    server_version = "taizhang"
    sys_version = ""
    # A connection that says nothing is given up.
    timeout = 20

    def do_GET(self):
        self.answer(True)

    def do_HEAD(self):
        self.answer(False)

    def answer(self, with_body):
        port = self.server.server_address[1]
        if self.headers.get("Host", "").lower() not in ["%s:%d" % (name, port) for name in NAMES]:
            return self.send_error(421, "Misdirected Request")
        file = own_file(self.path)
        if file is None:
            return self.send_error(404)
        try:
            with open(file, "rb") as opened:
                body = opened.read()
        except OSError:
            return self.send_error(404)
        self.send_response(200)
        self.send_header("Content-Type", TYPES.get(os.path.splitext(file)[1], "application/octet-stream"))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def log_message(self, *_):
        pass


def own_file(address):
    """The file an address means; None when it is none of the product's own, or a link to somewhere else."""
    name = urllib.parse.unquote(urllib.parse.urlsplit(address).path)[1:] or "index.html"
    whole = os.path.join(HERE, *name.split("/"))
    return whole if name in FILES and os.path.realpath(whole) == whole else None


class Server(http.server.ThreadingHTTPServer):
    # Here it means: not to wait for the last connections of one that has ended. The same port is the same storage.
    allow_reuse_address = True
    daemon_threads = True

    # Browsers break off what they no longer need, and try certificates they then do not like.
    def handle_error(self, *_):
        pass


def start(server):
    threading.Thread(target=server.serve_forever, daemon=True).start()


def serve_page():
    """The page on the first free port; an address where another one of us serves already counts as well."""
    for port in range(8080, 8130):
        try:
            server = Server(("127.0.0.1", port), Handler)
        except OSError:
            if is_ours(port):
                return port, False
            continue
        start(server)
        return port, True
    raise SystemExit("8080 到 8129 的端口都被占用了，打不开。请重新启动电脑后再试。")


def is_ours(port):
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with direct.open("http://127.0.0.1:%d/" % port, timeout=2) as answer:
            return answer.headers.get("Server", "").strip() == "taizhang"
    except (OSError, ValueError):
        return False


def serve_safely(port):
    """Page and add-in over https; answers why not when that cannot be."""
    if shutil.which("openssl") is None:
        return "这台电脑没有 openssl，做不出证书"
    try:
        server = Server(("127.0.0.1", port), Handler)
    except OSError:
        return "%d 端口已经被占用了" % port
    context = passing_certificate()
    if context is None:
        server.server_close()
        return "openssl 没有做成证书"
    # Each connection shakes hands in its own thread.
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    start(server)
    return None


def passing_certificate():
    """A certificate for as long as the program runs, its key in no file any more; None when none was made."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with tempfile.TemporaryDirectory(prefix="taizhang-") as folder:
        plan, key, made = (os.path.join(folder, name) for name in ("plan", "key", "certificate"))
        with open(plan, "w") as file:
            file.write(CERTIFICATE)
        asked = ["req", "-x509", "-sha256", "-nodes", "-newkey", "rsa:2048", "-days", "30"]
        command = ["openssl"] + asked + ["-config", plan, "-keyout", key, "-out", made]
        try:
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            context.load_cert_chain(made, key)
        except (OSError, subprocess.CalledProcessError):
            return None
    return context


def main():
    quiet = "--quiet" in sys.argv[1:]
    port, mine = serve_page()
    address = "http://localhost:%d/" % port
    print("台账助手：%s" % address, flush=True)
    if not mine:
        print("网页已经开着，用的是同一个。", flush=True)
    serves = mine
    if SECURE:
        why = serve_safely(SECURE)
        safe = "https://localhost:%d/" % SECURE
        if why is None:
            serves = True
            print("加载项：%saddin/taskpane.html（网页也在 %s）" % (safe, safe), flush=True)
        elif mine:
            print("没有 HTTPS：%s。网页照常能用，Excel 加载项用不了。" % why, flush=True)
    if not quiet:
        webbrowser.open(address)
    # Everything is served already by one that was started before.
    if not serves:
        return
    print("用的时候不要关这个窗口，用完按 Ctrl+C。数据只在这台电脑上。", flush=True)
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
