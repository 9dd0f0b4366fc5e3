import { Module } from '@nestjs/common';
import { Directory } from './directory.js';
import { DirectoryChanges } from './directory-changes.js';

@Module({ providers: [Directory, DirectoryChanges], exports: [Directory, DirectoryChanges] })
export class DirectoryModule {}
