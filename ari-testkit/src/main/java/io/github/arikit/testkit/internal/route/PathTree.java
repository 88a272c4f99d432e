package io.github.arikit.testkit.internal.route;

import io.github.arikit.testkit.internal.spec.SpecOperation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds what a path leads to. A literal segment wins over a parameter, and there is no way back. */
public final class PathTree {
    private final Node root = new Node();

    private static final class Node {
        private final Map<String, Node> literals = new LinkedHashMap<>();
        private final Map<String, SpecOperation> operations = new TreeMap<>();
        private @Nullable Node parameter;
        private String parameterName = "";
    }

    /**
     * A path of the specification that a request matches.
     *
     * @param operations the operations there, by HTTP method
     * @param arguments the decoded path parameters
     */
    public record Match(Map<String, SpecOperation> operations, Map<String, String> arguments) {}

    /** Makes the tree of these operations. */
    public PathTree(List<SpecOperation> operations) {
        for (SpecOperation operation : operations) {
            Node node = root;
            for (String segment : operation.path().substring(1).split("/")) {
                node = descend(node, segment);
            }
            node.operations.put(operation.method(), operation);
        }
    }

    private static Node descend(Node node, String segment) {
        if (!segment.startsWith("{")) {
            return node.literals.computeIfAbsent(segment, name -> new Node());
        }
        if (node.parameter == null) {
            node.parameter = new Node();
            node.parameter.parameterName = segment.substring(1, segment.length() - 1);
        }
        return node.parameter;
    }

    /** Returns what an encoded path without leading slash leads to, or null. */
    public @Nullable Match find(String path) {
        Map<String, String> arguments = new LinkedHashMap<>();
        Node node = root;
        for (String encoded : path.split("/", -1)) {
            // Asterisk takes an empty segment for the end of the path.
            if (encoded.isEmpty()) {
                break;
            }
            String segment = decodeOrNull(encoded);
            if (segment == null) {
                return null;
            }
            Node literal = node.literals.get(segment);
            Node next = literal != null ? literal : node.parameter;
            if (next == null) {
                return null;
            }
            if (literal == null) {
                arguments.put(next.parameterName, segment);
            }
            node = next;
        }
        return node.operations.isEmpty() ? null : new Match(node.operations, arguments);
    }

    private static @Nullable String decodeOrNull(String segment) {
        try {
            String decoded = PercentCoding.decode(segment);
            return decoded.indexOf('\0') < 0 ? decoded : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
