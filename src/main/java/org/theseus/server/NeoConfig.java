package org.theseus.server;

/** The text of {@code neo4j.conf}: everything that makes the server local, quiet and small. */
final class NeoConfig {

    private NeoConfig() {}

    static String text(int port, long pageCacheMegabytes) {
        return """
                # Written by theseus at every start; changes are lost.
                # Only this machine, only Bolt, only with the password.
                server.default_listen_address=127.0.0.1
                server.bolt.enabled=true
                server.bolt.listen_address=127.0.0.1:%d
                server.http.enabled=false
                server.https.enabled=false
                dbms.security.auth_enabled=true
                # Nothing leaves the machine.
                dbms.usage_report.enabled=false
                server.bolt.telemetry.enabled=false
                client.allow_telemetry=false
                # A read-only statement must not read files: no file addresses, and the import folder stays empty.
                dbms.security.allow_csv_import_from_file_urls=false
                server.directories.import=import
                server.directories.plugins=plugins
                # Statements may carry personal data.
                db.logs.query.enabled=OFF
                # An import can be repeated from its file, so old transaction logs are of no use.
                db.tx_log.rotation.retention_policy=keep_none
                db.tx_log.rotation.size=64M
                db.tx_log.preallocate=false
                # Without this every stop takes ten seconds.
                internal.dbms.bolt.netty_server_shutdown_quiet_period=0
                server.memory.pagecache.size=%dM
                """.formatted(port, pageCacheMegabytes);
    }
}
