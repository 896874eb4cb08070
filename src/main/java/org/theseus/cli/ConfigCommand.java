package org.theseus.cli;

import java.util.concurrent.Callable;
import org.theseus.app.DetectFindings;
import org.theseus.detect.Detector;
import org.theseus.detect.DetectorConfig;
import org.theseus.table.Column;
import org.theseus.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Shows what commands would use here: home, case, store, and every detector's parameters.",
        footer = {"", "Example:", "  theseus config --json"})
final class ConfigCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    private final Console console;

    ConfigCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        GlobalOptions options = GlobalOptions.of(spec);
        String remote = options.remoteUri();
        Table.Builder table = Table.of(
                "config",
                Column.text("group", "Group"),
                Column.text("name", "Name"),
                Column.text("value", "Value").wrapped());
        table.row("store", "home", options.home().toAbsolutePath().normalize().toString());
        table.row("store", "case", options.caseName);
        table.row("store", "uri", remote == null ? "local server" : remote);
        table.row("store", "idle", options.idle.toString());
        DetectorConfig config = DetectorConfig.defaults();
        for (Detector detector : DetectFindings.detectors()) {
            table.row(detector.id(), "version", String.valueOf(detector.version()));
            config.forDetector(detector.id()).asMap().forEach((name, value) -> table.row(detector.id(), name, value));
        }
        new TablePrinter(console, output).print(table.build());
        return ExitCodes.DONE;
    }
}
