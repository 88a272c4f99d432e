package io.github.arikit.codegen.mojo;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Keeps what a goal logs. */
final class RecordingLog extends SystemStreamLog {
    final List<String> debug = new ArrayList<>();
    final List<String> info = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();

    @Override
    public void debug(CharSequence content) {
        debug.add(content.toString());
    }

    @Override
    public void info(CharSequence content) {
        info.add(content.toString());
    }

    @Override
    public void warn(CharSequence content) {
        warnings.add(content.toString());
    }
}
