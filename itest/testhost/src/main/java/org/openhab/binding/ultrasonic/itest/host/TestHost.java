/*
 * Copyright (c) 2026 Contributors to the Ultrasonic project
 *
 * See the NOTICE file distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.binding.ultrasonic.itest.host;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.Collectors;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Does with the binding what openHAB does, as the tests order it. The folder for its files comes from the system
 * property {@code ultrasonic.testhost}.
 */
@Component(immediate = true, service = TestHost.class)
public final class TestHost {

    /** System property: the folder for this host's files. */
    static final String FOLDER = "ultrasonic.testhost";

    private final Map<String, HostedThing> things = new ConcurrentHashMap<>();
    private final List<ThingHandlerFactory> factories = new CopyOnWriteArrayList<>();
    private final List<ThingActions> actions = new CopyOnWriteArrayList<>();
    private final List<WeakReference<ClassLoader>> loaders = new CopyOnWriteArrayList<>();
    private final Stopwatch stopwatch = new Stopwatch();
    private final Journal journal;
    private final ControlSocket control;

    /**
     * Opens journal and control socket.
     *
     * @throws IOException if it cannot
     */
    @Activate
    public TestHost() throws IOException {
        Path folder = Path.of(System.getProperty(FOLDER));
        // A thread remembers the code that had it started. In openHAB these threads are there before any add-on, or end
        // when they are idle; started by the binding, they would keep its class loader.
        if (ThreadPoolManager.getScheduledPool("thingHandler") instanceof ThreadPoolExecutor pool) {
            pool.prestartAllCoreThreads();
        }
        journal = new Journal(folder.resolve("journal"));
        control = new ControlSocket(folder.resolve("port"), this::obey);
    }

    /**
     * Removes all things.
     *
     * @throws IOException if the socket cannot be closed
     */
    @Deactivate
    void deactivate() throws IOException {
        control.close();
        things.values().forEach(HostedThing::remove);
        things.clear();
        journal.close();
    }

    /** A binding has come. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addFactory(ThingHandlerFactory factory) {
        factories.add(factory);
        ClassLoader loader = factory.getClass().getClassLoader();
        if (loaders.stream().noneMatch(known -> known.refersTo(loader))) {
            loaders.add(new WeakReference<>(loader));
        }
        journal.add("host", "factory", "added");
    }

    /** A binding goes, and with it its things. */
    void removeFactory(ThingHandlerFactory factory) {
        things.values().removeIf(thing -> {
            boolean its = factory.supportsThingType(thing.thing().getThingTypeUID());
            if (its) {
                thing.remove();
            }
            return its;
        });
        factories.remove(factory);
        journal.add("host", "factory", "removed");
    }

    /** A thing has actions. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addActions(ThingActions added) {
        actions.add(added);
    }

    /** A thing has lost its actions. */
    void removeActions(ThingActions removed) {
        actions.remove(removed);
    }

    private String obey(List<String> words) {
        List<String> rest = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "factories" -> String.valueOf(factories.size());
            case "create" -> create(rest.get(0), settings(rest.subList(1, rest.size())));
            case "remove" -> remove(rest.get(0));
            case "configure" -> configure(rest.get(0), settings(rest.subList(1, rest.size())));
            case "status" -> thing(rest.get(0)).status();
            case "state" -> thing(rest.get(0)).state(rest.get(1));
            case "states" -> lines(thing(rest.get(0)).states());
            case "properties" -> lines(new TreeMap<>(thing(rest.get(0)).thing().getProperties()));
            case "command" -> command(rest.get(0), rest.get(1), rest.get(2), 1);
            case "storm" -> command(rest.get(0), rest.get(1), rest.get(2), Integer.parseInt(rest.get(3)));
            case "action" -> new ActionCall(actions, rest.get(0), rest.get(1)).with(rest.subList(2, rest.size()));
            case "longest" -> lines(stopwatch.longestMillis());
            case "forget" -> forget();
            case "threads" -> threads(rest.get(0));
            case "loaders" -> String.valueOf(reachableLoaders());
            case "imports" -> ImportedPackages.of(bundle(rest.get(0)));
            case "components" -> Components.unsatisfied(bundle(rest.get(0)));
            case "load" -> BundleClasses.look(rest.get(0), rest.get(1));
            case "tensorflow" -> BundleClasses.tensorFlow(bundle(rest.get(0)));
            default -> throw new IllegalArgumentException("no such order: " + words.get(0));
        };
    }

    private String create(String name, Map<String, Object> configuration) {
        ThingUID uid = new ThingUID(name);
        ThingTypeUID type = new ThingTypeUID(uid.getBindingId(), name.split(":")[1]);
        ThingHandlerFactory factory = factories.stream()
                .filter(candidate -> candidate.supportsThingType(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody makes things of the type " + type));
        try {
            things.put(name, new HostedThing(journal, stopwatch, factory, uid, configuration));
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return thing(name).status();
    }

    private String remove(String name) {
        thing(name).remove();
        things.remove(name);
        return name;
    }

    private String configure(String name, Map<String, Object> changes) {
        thing(name).configure(changes);
        return thing(name).status();
    }

    private String command(String name, String channel, String text, int times) {
        for (int i = 0; i < times; i++) {
            thing(name).command(channel, Commands.parse(text));
        }
        return channel;
    }

    private String forget() {
        stopwatch.reset();
        return "";
    }

    private HostedThing thing(String name) {
        HostedThing thing = things.get(name);
        if (thing == null) {
            throw new IllegalArgumentException("no such thing: " + name);
        }
        return thing;
    }

    private static Bundle bundle(String symbolicName) {
        return BundleClasses.bundle(symbolicName)
                .orElseThrow(() -> new IllegalArgumentException("no such bundle: " + symbolicName));
    }

    /** Names of the threads that begin with a word. */
    private static String threads(String word) {
        Set<Thread> all = Thread.getAllStackTraces().keySet();
        return all.stream()
                .map(Thread::getName)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(word))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** How many class loaders of bindings are still there. */
    private long reachableLoaders() {
        // Java 17 remembers the class of the last record of all that was compared for the first time (the
        // asTypeCache of a MethodHandle in java.lang.runtime.ObjectMethods). In openHAB that is soon somebody else's;
        // here it is this host's.
        if (new Compared("one").equals(new Compared("other"))) {
            throw new IllegalStateException("all records are equal");
        }
        System.gc();
        return loaders.stream().filter(loader -> !loader.refersTo(null)).count();
    }

    private record Compared(String what) {}

    private static String lines(Map<String, ?> map) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\t"));
    }

    /** Settings such as {@code occupancyHold=10}, {@code members=[a,b]}. */
    private static Map<String, Object> settings(List<String> words) {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (String word : words) {
            int split = word.indexOf('=');
            settings.put(word.substring(0, split), value(word.substring(split + 1)));
        }
        return settings;
    }

    private static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (text.startsWith("[") && text.endsWith("]")) {
            return new ArrayList<>(List.of(text.substring(1, text.length() - 1).split(",")));
        }
        return text.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(text) : text;
    }
}
