package io.github.arikit.testkit.internal.route;

import io.github.arikit.testkit.SpecViolation;
import io.github.arikit.testkit.internal.event.Records;
import io.github.arikit.testkit.internal.spec.ApiSpec;
import io.github.arikit.testkit.internal.spec.SchemaCheck;
import io.github.arikit.testkit.internal.spec.SpecOperation;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes every request of an authenticated user to the operation that plays it, and checks the request on the way in and
 * the answer on the way out.
 */
public final class Router {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final PathTree paths;
    private final Players players;
    private final ApiDocs docs;
    private final boolean answersOnWebsockets;
    private final SchemaCheck check;
    private final Records records;
    private final boolean strict;
    private final Runnable crash;

    /**
     * Routes to these players.
     *
     * @param strict whether a request that strays from the specification is refused
     * @param crash what a request does that would end a real Asterisk, if it is not refused
     */
    public Router(ApiSpec spec, Players players, SchemaCheck check, Records records, boolean strict, Runnable crash) {
        this.paths = new PathTree(spec.operations());
        this.players = players;
        this.docs = new ApiDocs(spec);
        this.answersOnWebsockets = spec.models().containsKey("RESTRequest");
        this.check = check;
        this.records = records;
        this.strict = strict;
        this.crash = crash;
    }

    /** Tells whether this release answers requests that come over a websocket. */
    public boolean answersOnWebsockets() {
        return answersOnWebsockets;
    }

    /** Answers a request, now or later. */
    public void route(Incoming incoming, boolean mayWrite, Reply reply) {
        try {
            if (incoming.isWriting() && !mayWrite) {
                reply.send(Answer.error(403, "Write access denied"));
            } else if (incoming.path().endsWith("/")) {
                String path = incoming.path().substring(0, incoming.path().length() - 1);
                reply.send(Answer.error(404, "ARI URLs do not end with a slash. Try /ari/" + path));
            } else if (ApiDocs.covers(incoming)) {
                reply.send(docs.answer(incoming));
            } else {
                match(incoming, reply);
            }
        } catch (AriProblem problem) {
            reply.send(problem.answer());
        } catch (RuntimeException e) {
            LOG.error("The double failed at {} {}", incoming.method(), incoming.path(), e);
            reply.send(Answer.error(500, "Double: " + e));
        }
    }

    private void match(Incoming incoming, Reply reply) {
        PathTree.Match match = paths.find(incoming.path());
        if (match == null) {
            reply.send(Answer.error(404, "Resource not found"));
            return;
        }
        SpecOperation operation = match.operations().get(incoming.method());
        String allowed = String.join(",", match.operations().keySet()) + ",OPTIONS";
        if (incoming.method().equals("OPTIONS")) {
            reply.send(Answer.noContent().with("Allow", allowed));
        } else if (operation == null) {
            reply.send(Answer.error(405, "Invalid method").with("Allow", allowed));
        } else {
            play(operation, match, incoming, reply);
        }
    }

    private void play(SpecOperation operation, PathTree.Match match, Incoming incoming, Reply reply) {
        Arguments arguments = ArgumentReader.read(operation, match.arguments(), incoming);
        List<RequestCheck.Problem> problems = RequestCheck.problems(operation, incoming);
        problems.forEach(problem -> records.violation(
                new SpecViolation(SpecViolation.Origin.CLIENT, operation.id(), problem.text(), problem.fatal())));
        Player player = players.find(operation);
        if (!problems.isEmpty() && strict) {
            reply.send(Answer.error(
                    400, "Double: " + operation.id() + ": " + problems.get(0).text()));
        } else if (problems.stream().anyMatch(RequestCheck.Problem::fatal)) {
            crash.run();
        } else if (player == null) {
            reply.send(Answer.error(501, "Double: " + operation.id() + " is not played yet"));
        } else {
            player.play(arguments, answer -> reply.send(checked(operation, answer)));
        }
    }

    private Answer checked(SpecOperation operation, Answer answer) {
        if (!answer.isSuccess() || answer.json() == null) {
            return answer;
        }
        Answer fitted = answer.withJson(check.fitted(operation.response(), answer.json()));
        check.problems(operation.response(), fitted.json())
                .forEach(problem -> records.violation(
                        new SpecViolation(SpecViolation.Origin.DOUBLE, operation.id(), problem, false)));
        return fitted;
    }
}
