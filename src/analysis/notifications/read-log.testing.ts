import type { RunnableLog } from '../../timeline/runnable-log.ts';
import { createWalk } from '../../timeline/walk.ts';
import type { Matrix, Notification } from './notification.ts';
import { createNotificationReader } from './reader.ts';

/** The matrix of a whole log. */
export function matrixOf(log: RunnableLog): Matrix {
  const walk = createWalk(log);
  const reader = createNotificationReader(walk);
  walk.forEachOperation((rows) => reader.operation(rows));
  return reader.matrix();
}

/** "KVM told, VDCM off-chain hole": a row of the matrix in words, in the order of its columns. */
export function rowText(log: RunnableLog, matrix: Matrix, notification: Notification | undefined): string {
  const { world, forEachOperation } = createWalk(log);
  // Users that only operations mention have a name once those have run.
  forEachOperation(() => undefined);
  return matrix.listeners
    .flatMap(({ key, user }) => {
      const cell = notification?.cells.get(key);
      if (cell === undefined) return [];
      return [
        `${world.users.nameOf(user)} ${cell.standing}${cell.hole ? ' hole' : ''}${cell.late ? ' late' : ''}`,
      ];
    })
    .join(', ');
}
