package io.github.arikit.testkit;

import java.util.List;

/** Scenarios about the server, its users, and what it stores: everything without a call. */
final class ServerScenarios {
    private ServerScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("asterisk-ping", run -> {
                    run.get("/asterisk/ping");
                    run.call("OPTIONS", "/asterisk/ping");
                    run.post("/asterisk/ping");
                    run.get("/Asterisk/ping");
                    run.get("/asterisk/ping/");
                    run.get("/nosuch");
                }),
                new Scenario("users", run -> {
                    run.as("nobody", "wrong", "GET", "/channels");
                    run.as("arikit", "wrong", "GET", "/channels");
                    run.as("arikit-readonly", "arikit-test-only", "GET", "/deviceStates/Stasis%3A~x");
                    run.as("arikit-readonly", "arikit-test-only", "DELETE", "/deviceStates/Stasis%3A~x");
                }),
                new Scenario("asterisk-variables", run -> {
                    run.get("/asterisk/variable?variable=~g");
                    run.post("/asterisk/variable?variable=~g&value=one");
                    run.get("/asterisk/variable?variable=~g");
                    run.post("/asterisk/variable", "{\"variable\":\"~g\",\"value\":\"two words\"}");
                    run.get("/asterisk/variable?variable=~g");
                    run.post("/asterisk/variable?variable=~g");
                    run.get("/asterisk/variable?variable=~g");
                    run.get("/asterisk/variable");
                    run.post("/asterisk/variable?value=x");
                }),
                new Scenario("asterisk-logging", run -> {
                    run.post("/asterisk/logging/~log?configuration=warning,notice");
                    run.post("/asterisk/logging/~log?configuration=warning");
                    run.post("/asterisk/logging/~more");
                    run.delete("/asterisk/logging/~log");
                    run.delete("/asterisk/logging/~log");
                    run.put("/asterisk/logging/~log/rotate");
                    run.post("/asterisk/logging/~log?configuration=error");
                    run.put("/asterisk/logging/~log/rotate");
                    run.delete("/asterisk/logging/~log");
                }),
                new Scenario("asterisk-modules", run -> {
                    run.post("/asterisk/modules/app_while.so");
                    run.put("/asterisk/modules/app_while.so");
                    run.get("/asterisk/modules/app_while");
                    run.put("/asterisk/modules/pbx_config.so");
                    run.delete("/asterisk/modules/app_while");
                    run.delete("/asterisk/modules/app_while.so");
                    run.get("/asterisk/modules/app_while.so");
                    run.put("/asterisk/modules/app_while.so");
                    run.post("/asterisk/modules/app_while");
                    run.post("/asterisk/modules/nosuch.so");
                    run.put("/asterisk/modules/nosuch.so");
                    run.delete("/asterisk/modules/acl");
                }),
                new Scenario("asterisk-config", run -> {
                    String path = "/asterisk/config/dynamic/res_pjsip/aor/~a";
                    run.get(path);
                    run.put(path, "{\"fields\":[{\"attribute\":\"max_contacts\",\"value\":\"2\"}]}");
                    run.put(path, "{\"fields\":[{\"attribute\":\"support_path\",\"value\":\"yes\"}]}");
                    run.put(path, "{\"fields\":[{\"attribute\":\"max_contacts\",\"value\":\"many\"}]}");
                    run.put(path, "{\"fields\":[{\"attribute\":\"nosuch\",\"value\":\"1\"}]}");
                    run.get(path);
                    run.delete(path);
                    run.delete(path);
                }),
                new Scenario("asterisk-config-refused", run -> {
                    String path = "/asterisk/config/dynamic/";
                    run.put(path + "res_pjsip/auth/~a", "{\"fields\":[{\"attribute\":\"username\",\"value\":\"u\"}]}");
                    run.get(path + "res_pjsip/nosuch/~a");
                    run.put(path + "res_pjsip/nosuch/~a", "{\"fields\":[]}");
                    run.delete(path + "res_pjsip/nosuch/~a");
                    run.get(path + "nosuch/aor/~a");
                    run.put(path + "nosuch/aor/~a", "{\"fields\":[]}");
                    run.delete(path + "nosuch/aor/~a");
                }),
                new Scenario("endpoints", run -> {
                    run.get("/endpoints");
                    run.get("/endpoints/PJSIP");
                    run.get("/endpoints/PJSIP/alice");
                    run.get("/endpoints/PJSIP/nosuch");
                    run.get("/endpoints/pjsip");
                    run.get("/endpoints/Local");
                }),
                new Scenario("endpoint-messages", run -> {
                    run.put("/endpoints/sendMessage?to=pjsip:alice&from=me&body=hello");
                    run.put("/endpoints/sendMessage?to=pjsip:nosuch&from=me");
                    run.put("/endpoints/sendMessage?from=me");
                    run.put("/endpoints/PJSIP/alice/sendMessage?from=me&body=hello");
                    run.put("/endpoints/PJSIP/nosuch/sendMessage?from=me");
                    run.put("/endpoints/PJSIP/alice/sendMessage?from=me", "{\"variables\":{\"a\":1}}");
                    run.put("/endpoints/PJSIP/alice/sendMessage?from=me", "{\"variables\":{\"a\":\"1\"}}");
                }),
                new Scenario("endpoint-refer", run -> {
                    run.post("/endpoints/refer?to=pjsip:nosuch&from=me&refer_to=you");
                    run.post("/endpoints/refer?from=me&refer_to=you");
                    run.post("/endpoints/refer?to=pjsip:alice&from=me&refer_to=you", "{\"variables\":{\"a\":1}}");
                    run.post("/endpoints/PJSIP/nosuch/refer?from=me&refer_to=you");
                    run.post("/endpoints/PJSIP/alice/refer?from=me&refer_to=you");
                }),
                new Scenario("sounds", run -> {
                    run.get("/sounds/tt-monkeys");
                    run.get("/sounds/nosuch");
                    run.get("/sounds?lang=xx");
                    run.get("/sounds?format=nosuch");
                }),
                new Scenario("device-states", run -> {
                    run.open("events", "app=~app");
                    run.post("/applications/~app/subscription?eventSource=deviceState:Stasis:~d");
                    run.get("/deviceStates/Stasis%3A~d");
                    run.put("/deviceStates/Stasis%3A~d?deviceState=BUSY");
                    run.await("DeviceStateChanged", "Stasis:~d");
                    run.put("/deviceStates/Stasis%3A~d?deviceState=NOT_INUSE");
                    run.await("DeviceStateChanged", "Stasis:~d");
                    run.get("/deviceStates/Stasis%3A~d");
                    run.delete("/deviceStates/Stasis%3A~d");
                    run.get("/deviceStates/Stasis%3A~d");
                }),
                new Scenario("device-states-refused", run -> {
                    run.put("/deviceStates/Stasis%3A~d?deviceState=NOSUCH");
                    run.put("/deviceStates/Stasis%3A~d");
                    run.put("/deviceStates/PJSIP%2Falice?deviceState=BUSY");
                    run.delete("/deviceStates/PJSIP%2Falice");
                    run.get("/deviceStates/nosuch");
                    run.delete("/deviceStates/Stasis%3A~nosuch");
                }),
                new Scenario("mailboxes", run -> {
                    run.get("/mailboxes");
                    run.put("/mailboxes/~m?oldMessages=1&newMessages=2");
                    run.get("/mailboxes/~m");
                    run.delete("/mailboxes/~m");
                    run.get("/mailboxes/~m");
                }));
    }
}
