package io.github.arikit.handles;

import io.github.arikit.core.AriRequest;
import io.github.arikit.core.Key;
import io.github.arikit.core.RequestSender;
import io.github.arikit.core.json.TextValue;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** What an interface of operations sends when each of its methods is called, by the ids of the operations. */
record SentOperations(Set<String> blocking, Set<String> async, List<Answered> answered) {

    /** A request that a blocking method sends, and the type that the method returns. */
    record Answered(AriRequest<?> request, Class<?> type) {}

    private static final Map<String, Key.Kind> KINDS = Map.of(
            "configobject", Key.Kind.CONFIG,
            "config", Key.Kind.CONFIG,
            "logchannel", Key.Kind.LOGGING);

    private static final Map<Class<?>, SentOperations> KNOWN = new ConcurrentHashMap<>();

    static SentOperations by(Class<?> operations) {
        return KNOWN.computeIfAbsent(operations, SentOperations::ask);
    }

    private static SentOperations ask(Class<?> operations) {
        SentOperations sent = new SentOperations(new HashSet<>(), new HashSet<>(), new ArrayList<>());
        AtomicReference<AriRequest<?>> last = new AtomicReference<>();
        RequestSender notes = sent.sender(last);
        Object resource = Proxy.newProxyInstance(
                operations.getClassLoader(),
                new Class<?>[] {operations},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "key" -> keyOf(operations.getSimpleName().replace("Operations", ""));
                    case "client", "sender" -> notes;
                    default -> InvocationHandler.invokeDefault(proxy, method, arguments);
                });
        for (Method method : operations.getMethods()) {
            if (method.isDefault()) {
                call(resource, method);
                if (method.getReturnType() != CompletableFuture.class) {
                    sent.answered.add(new Answered(last.get(), method.getReturnType()));
                }
            }
        }
        return sent;
    }

    private RequestSender sender(AtomicReference<AriRequest<?>> last) {
        return new RequestSender() {
            @Override
            public <T> T send(AriRequest<T> request) {
                last.set(request);
                blocking.add(request.toCall().operation().id());
                return null;
            }

            @Override
            public <T> CompletableFuture<T> sendAsync(AriRequest<T> request) {
                async.add(request.toCall().operation().id());
                return new CompletableFuture<>();
            }
        };
    }

    /** Returns a key for what is called so; the kinds are, but for a few, called as the resources are. */
    private static Key keyOf(String resource) {
        String name = resource.toLowerCase(Locale.ROOT);
        return Key.of(KINDS.getOrDefault(name, new Key.Kind(name)), "a/b/c");
    }

    private static void call(Object target, Method method) {
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = standIn(method.getParameters()[i]);
        }
        try {
            method.invoke(target, arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(method + " cannot be called", e);
        }
    }

    private static Object standIn(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type == Key.class) {
            String name = parameter.getName();
            boolean isStored = parameter.getDeclaringExecutable().getName().contains("Stored");
            return keyOf(name.equals("recording") ? (isStored ? "storedRecording" : "liveRecording") : name);
        }
        if (type == Consumer.class) {
            return (Consumer<Object>) SentOperations::setEverything;
        }
        if (type == List.class) {
            boolean objects = parameter.getParameterizedType().getTypeName().contains("Map<");
            return objects ? List.of(Map.of("x", "y")) : List.of("x");
        }
        if (type == Map.class) {
            return Map.of("x", "y");
        }
        if (TextValue.class.isAssignableFrom(type)) {
            try {
                return type.getConstructor(String.class).newInstance("x");
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(type + " cannot be made of a text", e);
            }
        }
        return type == int.class ? (Object) 1 : type == long.class ? (Object) 1L : type == boolean.class ? true : "x";
    }

    private static void setEverything(Object builder) {
        for (Method setter : builder.getClass().getMethods()) {
            if (setter.getParameterCount() == 1 && setter.getReturnType() == builder.getClass()) {
                call(builder, setter);
            }
        }
    }
}
