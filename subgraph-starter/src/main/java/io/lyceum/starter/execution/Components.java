package io.lyceum.starter.execution;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compiles the accessors of records into functions, which unlike reflection are inlined where they are called. */
final class Components {

    private static final MethodType OBJECT_TO_OBJECT = MethodType.methodType(Object.class, Object.class);

    private Components() {}

    /** Null if the class is not a record, has no such component, or lies in a module that is closed to us. */
    static @Nullable Function<Object, @Nullable Object> reader(Class<?> type, String name) {
        if (!type.isRecord()) {
            return null;
        }
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map(component -> compile(type, component))
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Function<Object, @Nullable Object> compile(Class<?> type, RecordComponent component) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            MethodHandle accessor = lookup.unreflect(component.getAccessor());
            return (Function<Object, @Nullable Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            OBJECT_TO_OBJECT,
                            accessor,
                            accessor.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Throwable inaccessible) {
            return null;
        }
    }
}
