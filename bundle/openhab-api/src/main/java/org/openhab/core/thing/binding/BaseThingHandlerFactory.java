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
package org.openhab.core.thing.binding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.config.core.status.ConfigStatusProvider;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.ComponentContext;

/** What makers of handlers share: with a handler, its services come and go. */
public abstract class BaseThingHandlerFactory implements ThingHandlerFactory {

    /** The bundle's view of the framework. */
    protected BundleContext bundleContext;

    private final Map<ThingUID, List<Runnable>> endings = new ConcurrentHashMap<>();

    /** Not yet active. */
    public BaseThingHandlerFactory() {}

    /** Called when the component begins. */
    protected void activate(ComponentContext componentContext) {
        bundleContext = componentContext.getBundleContext();
    }

    /** Called when the component ends. */
    protected void deactivate(ComponentContext componentContext) {
        endings.values().forEach(all -> all.forEach(Runnable::run));
        endings.clear();
        bundleContext = null;
    }

    /**
     * The bundle's view of the framework.
     *
     * @throws IllegalStateException if the component is not active
     */
    protected BundleContext getBundleContext() {
        if (bundleContext == null) {
            throw new IllegalStateException("the factory is not active");
        }
        return bundleContext;
    }

    @Override
    public ThingHandler registerHandler(Thing thing) {
        ThingHandler handler = createHandler(thing);
        if (handler == null) {
            throw new IllegalStateException(getClass().getSimpleName() + " knows no handler for " + thing.getUID());
        }
        List<Runnable> ends = new ArrayList<>();
        if (handler instanceof ConfigStatusProvider provider) {
            ServiceRegistration<?> registration =
                    getBundleContext().registerService(ConfigStatusProvider.class.getName(), provider, null);
            ends.add(registration::unregister);
        }
        for (Class<? extends ThingHandlerService> type : handler.getServices()) {
            ends.add(begin(type, handler));
        }
        endings.put(thing.getUID(), ends);
        return handler;
    }

    private <T extends ThingHandlerService> Runnable begin(Class<T> type, ThingHandler handler) {
        ServiceReference<T> reference = getBundleContext().getServiceReference(type);
        ServiceObjects<T> objects =
                reference == null ? null : getBundleContext().getServiceObjects(reference);
        T service = objects == null ? instance(type) : objects.getService();
        service.setThingHandler(handler);
        String[] names = names(type);
        ServiceRegistration<?> registration =
                names.length == 0 ? null : getBundleContext().registerService(names, service, null);
        service.initialize();
        return () -> {
            service.dispose();
            if (registration != null) {
                registration.unregister();
            }
            if (objects != null) {
                objects.ungetService(service);
            }
        };
    }

    private static <T> T instance(Class<T> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has no public constructor without parameters", e);
        }
    }

    /** The interfaces under which a service is known; that it is one is not worth saying. */
    private static String[] names(Class<?> type) {
        Set<String> names = new HashSet<>();
        for (Class<?> part = type; part != null; part = part.getSuperclass()) {
            for (Class<?> known : part.getInterfaces()) {
                names.add(known.getName());
            }
        }
        names.remove(ThingHandlerService.class.getName());
        return names.toArray(String[]::new);
    }

    /** Makes whoever works a thing, or {@code null}. */
    protected abstract ThingHandler createHandler(Thing thing);

    @Override
    public void unregisterHandler(Thing thing) {
        ThingHandler handler = thing.getHandler();
        if (handler != null) {
            removeHandler(handler);
        }
        List<Runnable> ends = endings.remove(thing.getUID());
        if (ends != null) {
            ends.forEach(Runnable::run);
        }
    }

    /** A handler is no longer needed. */
    protected void removeHandler(ThingHandler thingHandler) {}

    @Override
    public void removeThing(ThingUID thingUID) {}

    /** Makes a thing without a bridge, or {@code null}. */
    protected Thing createThing(ThingTypeUID thingTypeUID, Configuration configuration, ThingUID thingUID) {
        return createThing(thingTypeUID, configuration, thingUID, null);
    }

    @Override
    public Thing createThing(
            ThingTypeUID thingTypeUID, Configuration configuration, ThingUID thingUID, ThingUID bridgeUID) {
        return ThingBuilder.create(thingTypeUID, thingUID)
                .withConfiguration(configuration)
                .withBridge(bridgeUID)
                .build();
    }
}
