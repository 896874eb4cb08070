package org.theseus.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A headless browser without a network, driven over its debugging socket; ends with its test. */
final class Chromium implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the page asked for over the network, and what its console and the browser complained of. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    final List<String> complaints = new CopyOnWriteArrayList<>();

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final ConcurrentHashMap<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> loaded = new CompletableFuture<>();

    private Chromium(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener())
                .join();
    }

    /** The browser of this machine, empty where there is none. */
    static Optional<Path> find() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a page of the local disk and waits until it has loaded. */
    static Chromium open(Path browser, Path page, Path profile, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--remote-debugging-port=0",
                "--window-size=1280,900",
                "--hide-scrollbars",
                "--user-data-dir=" + profile));
        command.addAll(List.of(more));
        command.add("about:blank");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            Chromium chromium = new Chromium(process, pageSocket(port(process, profile)));
            for (String domain : List.of("Page", "Network", "Log", "Runtime", "Audits")) {
                chromium.call(domain + ".enable");
            }
            chromium.call("Emulation.setFocusEmulationEnabled", "enabled", true);
            chromium.call("Page.navigate", "url", page.toUri().toString());
            chromium.loaded.get(30, TimeUnit.SECONDS);
            return chromium;
        } catch (Exception e) {
            end(process);
            throw e;
        }
    }

    private static int port(Process process, Path profile) throws IOException, InterruptedException {
        Path file = profile.resolve("DevToolsActivePort");
        for (int wait = 0; wait < 600 && process.isAlive(); wait++) {
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                if (lines.size() > 1) {
                    return Integer.parseInt(lines.get(0));
                }
            }
            Thread.sleep(50);
        }
        throw new IOException("the browser opened no debugging port");
    }

    private static String pageSocket(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json"))
                .build();
        for (int wait = 0; wait < 100; wait++) {
            String targets = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
            for (JsonNode target : JSON.readTree(targets)) {
                if (target.path("type").asText().equals("page")) {
                    return target.path("webSocketDebuggerUrl").asText();
                }
            }
            Thread.sleep(50);
        }
        throw new IOException("the browser opened no page");
    }

    /** Calls a method of the debugging protocol; parameters come as name, value, name, value. */
    JsonNode call(String method, Object... parameters) throws Exception {
        int id = ids.incrementAndGet();
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        ObjectNode params = message.putObject("params");
        for (int i = 0; i < parameters.length; i += 2) {
            params.set((String) parameters[i], JSON.valueToTree(parameters[i + 1]));
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(message.toString(), true).join();
        return answer.get(180, TimeUnit.SECONDS);
    }

    /** The value of a script expression as text. */
    String evaluate(String script) throws Exception {
        JsonNode answer = call("Runtime.evaluate", "expression", script, "returnByValue", true);
        if (answer.path("result").has("exceptionDetails")) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.at("/result/result/value").asText();
    }

    /** What a script's promise comes to, as text. */
    String await(String script) throws Exception {
        JsonNode answer = call("Runtime.evaluate", "expression", script, "returnByValue", true, "awaitPromise", true);
        if (answer.path("result").has("exceptionDetails")) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.at("/result/result/value").asText();
    }

    /** A picture of the whole page. */
    void screenshot(Path file) throws Exception {
        JsonNode answer = call("Page.captureScreenshot", "captureBeyondViewport", true);
        Files.write(file, Base64.getDecoder().decode(answer.at("/result/data").asText()));
    }

    /** The page as printed on A4. */
    void print(Path file) throws Exception {
        JsonNode answer = call("Page.printToPDF", "preferCSSPageSize", true, "printBackground", true);
        Files.write(file, Base64.getDecoder().decode(answer.at("/result/data").asText()));
    }

    @Override
    public void close() {
        socket.abort();
        end(process);
    }

    private static void end(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private void received(JsonNode message) {
        CompletableFuture<JsonNode> answer = answers.remove(message.path("id").asInt(-1));
        if (answer != null) {
            answer.complete(message);
        }
        JsonNode params = message.path("params");
        switch (message.path("method").asText()) {
            case "Network.requestWillBeSent" ->
                requests.add(params.at("/request/url").asText());
            case "Log.entryAdded" -> complaints.add(params.at("/entry/text").asText());
            case "Audits.issueAdded" -> complaints.add(params.path("issue").toString());
            case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Page.javascriptDialogOpening" ->
                complaints.add(params.toString());
            case "Page.loadEventFired" -> loaded.complete(null);
            default -> {}
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try {
                    received(JSON.readTree(text.toString()));
                } catch (IOException e) {
                    complaints.add("unreadable message: " + e.getMessage());
                }
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
